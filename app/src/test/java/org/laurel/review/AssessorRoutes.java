package org.laurel.review;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the house as an assessor may ask it, made of the mappings, so that none that
/// comes later is forgotten.
final class AssessorRoutes {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");
  private static final Pattern ITEM =
      Pattern.compile("items/([0-9a-f-]{36})|\"id\":\"([0-9a-f-]{36})");
  private static final List<String> OF_A_REVIEW =
      List.of("/reviews/{code}", "/api/v1/reviews/{code}");

  private final List<Route> all;

  /// @param path with its variables
  record Route(String method, String path) {

    boolean isOfAReview() {
      return OF_A_REVIEW.stream().anyMatch(path::startsWith);
    }

    boolean isProgram() {
      return path.startsWith("/api/");
    }

    boolean isReading() {
      return method.equals("GET");
    }

    boolean asks(String variable) {
      return path.contains("{" + variable + "}");
    }

    /// What an assessor cannot know is anything.
    String of(String code, String item) {
      var known = path.replace("{code}", code).replace("{item}", item);
      return VARIABLE.matcher(known).replaceAll(_ -> UUID.randomUUID().toString());
    }
  }

  AssessorRoutes(RequestMappingHandlerMapping mappings) {
    all =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(it -> it.getValue().getBeanType().getName().startsWith("org.laurel."))
            .flatMap(it ->
                it.getKey().getMethodsCondition().getMethods().stream()
                    .flatMap(method ->
                        it.getKey().getPatternValues().stream()
                            .map(path -> new Route(method.name(), path))))
            .filter(it -> !it.path().endsWith("/sign-out"))
            .distinct()
            .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
            .toList();
  }

  Stream<Route> ofAReview() {
    return all.stream().filter(Route::isOfAReview);
  }

  /// Pages and lists that belong to no submission.
  Stream<Route> others() {
    return all.stream().filter(it -> !it.isOfAReview() && it.isReading());
  }

  static List<String> items(String sheet) {
    var items = new TreeSet<String>();
    for (var item = ITEM.matcher(sheet); item.find(); )
      items.add(item.group(1) == null ? item.group(2) : item.group(1));
    return List.copyOf(items);
  }
}
