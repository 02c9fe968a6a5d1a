package org.laurel.review.blind;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.laurel.people.Identity;

/// One kind of word that would say whose a text is, and what stands in its place. Of two that fit
/// at the same place, the first counts.
enum Mask {
  ADDRESS("(e-mail)", _ -> List.of(Traces.ANY_ADDRESS)),
  DOMAIN("(e-mail)", each(Traces::ofDomains)),
  HANDLE("(e-mail)", each(Traces::ofHandles)),
  WORKPLACE("(school)", each(Traces::ofWork)),
  ACRONYM("(school)", each(Traces::ofAcronyms)),
  ACCOUNT("(teacher)", each(Traces::ofAccounts)),
  NICKNAME("(teacher)", each(Nicknames::of)),
  NAME("(teacher)", each(Traces::ofName)),
  COLLEAGUE("(colleague)", known -> known.colleagues().stream().flatMap(Colleague::of).toList()),
  NUMBER("(number)", known -> known.numbers().stream().map(Traces::ofNumber).toList());

  static final Set<Mask> ALL = Collections.unmodifiableSet(EnumSet.allOf(Mask.class));

  /// A trace that is never found, so that a group of none is still a group.
  private static final String NONE = "(?!)";

  private final String instead;
  private final Function<Known, List<String>> traces;

  Mask(String instead, Function<Known, List<String>> traces) {
    this.instead = instead;
    this.traces = traces;
  }

  private static Function<Known, List<String>> each(Function<Identity, List<String>> traces) {
    return known -> known.makers().stream().map(traces).flatMap(Collection::stream).toList();
  }

  String instead() {
    return instead;
  }

  /// A group of its own name, in a regular expression over folded text.
  String group(Known known) {
    var any = traces.apply(known);
    return "(?<" + name() + ">" + (any.isEmpty() ? NONE : String.join("|", any)) + ")";
  }
}
