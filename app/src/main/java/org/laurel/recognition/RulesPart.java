package org.laurel.recognition;

import java.util.Set;
import org.laurel.packages.PackageFolder;
import org.laurel.packages.PackageFormat;
import org.laurel.packages.PackageWriter;
import org.laurel.programs.PackagePart;
import org.laurel.programs.Program;
import org.laurel.standards.FrameworkName;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Reads the rules of a package, as examples: what counts in one state need not count in another,
/// so they give nothing until two officers have taken them over.
@Component
class RulesPart implements PackagePart {

  private final RuleStore store;

  RulesPart(RuleStore store) {
    this.store = store;
  }

  @Bean
  static PackageFormat ruleFormat() {
    return new PackageFormat("rule", "A rule that says what a credential is worth", Clause.class);
  }

  @Override
  public void load(Program program, PackageFolder folder) {
    var known = store.examples(program.slug());
    for (var file : folder.files("rules", ".yaml")) {
      var clause = file.yaml(Clause.class);
      if (!clause.slug().equals(file.slug()))
        throw file.mistake("slug", "must be `" + file.slug() + "`, as the file is named.");
      if (!known.contains(clause))
        store.nameProgram(
            store.insert(clause, Rule.State.EXAMPLE, null, null, null), program.slug());
    }
  }

  @Override
  public Set<FrameworkName> save(Program program, PackageWriter folder) {
    for (var clause : store.examples(program.slug()))
      folder.yaml("rules/" + clause.slug() + ".yaml", clause);
    return Set.of();
  }
}
