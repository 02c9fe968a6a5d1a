package org.laurel.openbadges;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Outcome;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Skipped;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.json.Json;

/// Everything a verifier found: one answer to each [Step], in order, and the document if it could
/// be read.
public record Verification(List<Check> checks, Optional<Json.Obj> document) {

  public Verification {
    checks = List.copyOf(checks);
  }

  public Outcome of(Step step) {
    return checks.stream()
        .filter(check -> check.step() == step)
        .map(Check::outcome)
        .findFirst()
        .orElseThrow();
  }

  /// What failed, in order.
  public List<Check> failures() {
    return checks.stream().filter(check -> check.outcome() instanceof Failed).toList();
  }

  /// One plain sentence: the first failure, or what was checked and what was left unchecked.
  public String sentence() {
    return checks.stream()
        .flatMap(check ->
            check.outcome() instanceof Failed(var because)
                ? Optional.of(because).stream()
                : Optional.<String>empty().stream())
        .findFirst()
        .map(because -> "Do not rely on this credential: " + because + ".")
        .orElseGet(this::good);
  }

  private String good() {
    String held = claims(Passed.class);
    String open = claims(Skipped.class);
    return "We checked that "
        + held
        + (open.isEmpty() ? "." : "; we did not check whether " + open + ".");
  }

  private String claims(Class<? extends Outcome> kind) {
    return checks.stream()
        .filter(check -> kind.isInstance(check.outcome()))
        .map(check -> check.step().claim())
        .collect(Collectors.joining(", "));
  }
}
