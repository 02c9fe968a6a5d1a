package org.laurel.recognition;

import java.util.Set;
import org.laurel.packages.PackageFolder;
import org.laurel.packages.PackageFormat;
import org.laurel.packages.PackageWriter;
import org.laurel.programs.PackagePart;
import org.laurel.programs.Program;
import org.laurel.standards.FrameworkName;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads the rules of a package, as examples: what counts in one state need not count in another,
/// so they give nothing until two officers have taken them over.
@Component
@Order(30)
class RulesPart implements PackagePart {

  private final RuleExampleStore store;
  private final RuleExamples examples;

  RulesPart(RuleExampleStore store, RuleExamples examples) {
    this.store = store;
    this.examples = examples;
  }

  @Bean
  static PackageFormat ruleFormat() {
    return new PackageFormat("rule", "A rule that says what a credential is worth", Clause.class);
  }

  @Override
  public void load(Program program, PackageFolder folder) {
    examples.load(folder, program.slug());
  }

  @Override
  public Set<FrameworkName> save(Program program, PackageWriter folder) {
    for (var clause : store.examples(program.slug()))
      folder.yaml("rules/" + clause.slug() + ".yaml", clause);
    return Set.of();
  }
}
