package org.laurel.trials.cli;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A result as names and values: records become maps, their names in `snake_case`.
final class Fields {
  private Fields() {}

  static Map<String, @Nullable Object> of(Record value) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      result.put(snake(component.getName()), plain(read(component, value)));
    }
    return result;
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a result's fields can be read", e);
    }
  }

  static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Record inside -> of(inside);
      case List<?> list -> plainList(list);
      case double[] numbers -> plainList(Arrays.stream(numbers).boxed().toList());
      case Double number when !Double.isFinite(number) -> null;
      case Enum<?> name -> name.name().toLowerCase(Locale.ROOT).replace('_', '-');
      case Map<?, ?> map -> copy(map);
      default -> value;
    };
  }

  /// Not a list from a stream, which refuses null: a number that does not exist is null here.
  private static List<@Nullable Object> plainList(List<?> list) {
    List<@Nullable Object> result = new ArrayList<>();
    list.forEach(each -> result.add(plain(each)));
    return result;
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    map.forEach((name, each) -> result.put(String.valueOf(name), plain(each)));
    return result;
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
