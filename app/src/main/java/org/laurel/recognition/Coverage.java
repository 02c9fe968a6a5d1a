package org.laurel.recognition;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the rules of one day say of one micro-credential.
///
/// @param giving for each purpose the rule that is meant for it most; all of them where a rule lets
///   several pay for one purpose
/// @param apart pairs of purposes of which it may serve one
/// @param shared purposes that several rules may pay for
/// @param between rules that say so, for the page
record Coverage(List<Rule> giving, Set<String> apart, Set<Kind> shared, List<Rule> between) {

  /// @param first editions that come before any other of their purpose
  static Coverage of(
      List<Rule> rules, String program, String microCredential, List<Rule.Id> first) {
    var covering =
        rules.stream().filter(it -> it.clause().covers(program, microCredential)).toList();
    var apart = new LinkedHashSet<String>();
    between(covering, Between.Meaning.APART).flatMap(Between::pairs).forEach(apart::add);
    between(covering, Between.Meaning.TOGETHER).flatMap(Between::pairs).forEach(apart::remove);
    var shared = new LinkedHashSet<Kind>();
    between(covering, Between.Meaning.TOGETHER)
        .filter(it -> it.purposes().size() == 1)
        .forEach(it -> shared.addAll(it.purposes()));
    var said = covering.stream().filter(it -> it.clause().between() != null).toList();
    return new Coverage(best(covering, shared, first), apart, shared, said);
  }

  private static Stream<Between> between(List<Rule> rules, Between.Meaning meaning) {
    return rules.stream()
        .flatMap(it -> Optional.ofNullable(it.clause().between()).stream())
        .filter(it -> it.are() == meaning);
  }

  private static List<Rule> best(List<Rule> rules, Set<Kind> shared, List<Rule.Id> first) {
    var best = new ArrayList<Rule>();
    var served = new LinkedHashSet<String>();
    rules.stream()
        .filter(it -> it.clause().gives() != null)
        .sorted(
            comparing((Rule it) -> !first.contains(it.id()))
                .thenComparing(it -> -it.clause().precision())
                .thenComparing(it -> it.clause().slug()))
        .filter(it -> served.add(it.purpose() + " " + share(it, shared)))
        .forEach(best::add);
    return best;
  }

  /// What tells this rule from others that pay for the same purpose; empty where there is only one.
  String share(Rule rule) {
    return share(rule, shared);
  }

  private static String share(Rule rule, Set<Kind> shared) {
    return shared.contains(rule.purpose()) ? rule.clause().slug() : "";
  }

  /// The pairs in which a purpose is.
  List<String> apart(Kind purpose) {
    return apart.stream()
        .filter(it -> List.of(it.split("\\|")).contains(purpose.name()))
        .sorted()
        .toList();
  }

  /// Whether the teacher must choose between this rule and another that gives something.
  boolean isChoice(Rule rule) {
    return giving.stream()
        .map(Rule::purpose)
        .filter(it -> it != rule.purpose())
        .anyMatch(it -> apart.contains(Between.pair(it, rule.purpose())));
  }
}
