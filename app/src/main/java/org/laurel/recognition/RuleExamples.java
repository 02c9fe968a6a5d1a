package org.laurel.recognition;

import java.nio.file.Path;
import org.laurel.packages.PackageFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Rules of others, to look at and to take over. What counts in one state need not count in
/// another, so an example gives nothing.
@Component
class RuleExamples {

  private static final String OURS = "";

  private final RuleExampleStore store;
  private final RuleChangeStore changes;
  private final Path programs;

  RuleExamples(
      RuleExampleStore store, RuleChangeStore changes, @Value("${laurel.programs}") Path programs) {
    this.store = store;
    this.changes = changes;
    this.programs = programs;
  }

  /// Brings in those that come with Laurel; a second time changes nothing.
  ///
  /// @return how many are new
  @Transactional
  public int bring() {
    return load(PackageFolder.at(programs), OURS);
  }

  /// @throws org.laurel.web.Refused naming file and field of the first mistake
  int load(PackageFolder folder, String program) {
    var known = store.examples(program);
    var count = 0;
    for (var file : folder.files("rules", ".yaml")) {
      var clause = file.yaml(Clause.class);
      if (!clause.slug().equals(file.slug()))
        throw file.mistake("slug", "must be `" + file.slug() + "`, as the file is named.");
      RulePolicy.flaws(clause)
          .findFirst()
          .ifPresent(flaw -> {
            throw file.mistake("gives", flaw);
          });
      if (known.contains(clause)) continue;
      store.nameProgram(changes.insert(clause, Rule.State.EXAMPLE, null, null, null), program);
      count++;
    }
    return count;
  }
}
