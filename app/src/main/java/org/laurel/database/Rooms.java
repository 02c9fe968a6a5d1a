package org.laurel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/// The rooms that have tables, each after those it rests on.
///
/// What rests on what is read from the rooms' own declarations; tests hold the code to these, so
/// there is no need to look through the whole code again at each start.
final class Rooms {

  private static final String TABLES = "classpath*:org/laurel/*/V*.sql";

  private final SequencedSet<String> placed = new LinkedHashSet<>();

  private Rooms() {}

  static List<String> fromTheGround() {
    var rooms = new Rooms();
    var withTables = withTables();
    withTables.forEach(rooms::place);
    return rooms.placed.stream().filter(withTables::contains).toList();
  }

  private void place(String room) {
    restsOn(room).filter(below -> !placed.contains(below)).forEach(this::place);
    placed.add(room);
  }

  private static Stream<String> restsOn(String room) {
    try {
      var declared =
          Class.forName("org.laurel." + room + ".package-info")
              .getAnnotation(ApplicationModule.class);
      return Arrays.stream(declared.allowedDependencies())
          .filter(below -> !below.equals(ApplicationModule.OPEN_TOKEN));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The room " + room + " declares nothing.", e);
    }
  }

  private static List<String> withTables() {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(TABLES))
          .map(Rooms::room)
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String room(Resource table) {
    try {
      var path = table.getURL().getPath().split("/");
      return path[path.length - 2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
