package org.laurel.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.laurel.credentials.Credentials;
import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;
import org.springframework.stereotype.Component;

/// Counts what a restore brought back, and verifies every credential in it.
@Component
class RestoreCheck {

  private static final String NEW_KEYS =
      "\nThe secrets were not in LAUREL_HOME, so a new key signs from now on. Credentials signed"
          + " before verify as they did.";

  private final Agencies agencies;
  private final Tenancy tenancy;
  private final Credentials credentials;

  RestoreCheck(Agencies agencies, Tenancy tenancy, Credentials credentials) {
    this.agencies = agencies;
    this.tenancy = tenancy;
    this.credentials = credentials;
  }

  /// @param faults one sentence each; none when everything is back
  record Outcome(List<String> faults, String summary) {

    static Outcome refused(String sentence) {
      return new Outcome(List.of(sentence), "Nothing was restored.");
    }

    boolean isWhole() {
      return faults.isEmpty();
    }

    String sentence() {
      return isWhole() ? summary : String.join("\n", faults) + "\n" + summary;
    }
  }

  Outcome of(Manifest manifest, Map<String, Long> rows, Path folder) throws IOException {
    var faults = new ArrayList<String>();
    manifest
        .tables()
        .forEach((table, expected) -> {
          var found = rows.getOrDefault(table, 0L);
          if (!found.equals(expected))
            faults.add("The table %s has %d rows, not %d.".formatted(table, found, expected));
        });
    var files = files(folder);
    if (files != manifest.files())
      faults.add("%d files are back, not %d.".formatted(files, manifest.files()));
    var hasNewKeys = false;
    for (var agency : agencies.all()) {
      hasNewKeys |= tenancy.within(agency.id(), credentials::signAnewIfKeyIsLost);
      faults.addAll(tenancy.within(agency.id(), credentials::unsound));
    }
    return new Outcome(List.copyOf(faults), summary(rows, files) + (hasNewKeys ? NEW_KEYS : ""));
  }

  private static String summary(Map<String, Long> rows, long files) {
    return "Restored %d rows of %d tables and %d files; every credential was verified."
        .formatted(rows.values().stream().mapToLong(Long::longValue).sum(), rows.size(), files);
  }

  private static long files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return 0;
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).count();
    }
  }
}
