package org.laurel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The rules of the house: which room may use which, in Java and in SQL.
class HouseTests {

  private static final Path SOURCES = Path.of("src/main/java/org/laurel");
  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)\\b(?:from|join|into|update|references|table|on)\\s+(\\w+)\\.\\w+\\b(?!\\s*=)");
  private static final String GROUND = "database";

  private final ApplicationModules rooms =
      ApplicationModules.of(
          Laurel.class, resideInAnyPackage("org.laurel.openbadges..", "org.laurel.trials.."));

  @Test
  void roomsUseOnlyWhatLiesBelow() {
    rooms.verify();
  }

  @Test
  void sqlNamesOnlyTablesOfRoomsItMayUse() throws IOException {
    var names = rooms.stream().map(HouseTests::name).collect(Collectors.toSet());
    for (var room : rooms) {
      var allowed =
          room.getDirectDependencies(rooms)
              .uniqueModules()
              .map(HouseTests::name)
              .collect(Collectors.toSet());
      allowed.add(name(room));
      allowed.add(GROUND);
      for (var file : sqlOf(name(room)))
        assertThat(TABLE.matcher(Files.readString(file)).results().map(it -> it.group(1)))
            .filteredOn(names::contains)
            .as("%s", file)
            .isSubsetOf(allowed);
    }
  }

  private static List<Path> sqlOf(String room) throws IOException {
    try (var files = Files.walk(SOURCES.resolve(room))) {
      return files.filter(it -> it.toString().matches(".*\\.(java|sql)")).toList();
    }
  }

  private static String name(ApplicationModule room) {
    return room.getIdentifier().toString();
  }
}
