package org.laurel.learning.exam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.laurel.catalog.Design;
import org.laurel.catalog.TestItem;
import org.laurel.learning.exam.Sitting.Drawn;

/// The items that a test draws from.
record Bank(Design.Test test, List<TestItem> items) {

  /// A test whose items nobody has written cannot be taken, so it is not asked for.
  boolean canBeAsked() {
    return test.scales().stream().noneMatch(it -> of(it).isEmpty());
  }

  private List<TestItem> of(String scale) {
    return items.stream().filter(it -> it.scale().equals(scale)).toList();
  }

  TestItem item(String code) {
    return items.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }

  /// How many items of a scale are asked.
  int asks(String scale) {
    return test.draw().getOrDefault(scale, of(scale).size());
  }

  int asksInAll() {
    return test.scales().stream().mapToInt(this::asks).sum();
  }

  /// Scale after scale; within a scale by chance.
  List<Drawn> draw(RandomGenerator random) {
    var drawn = new ArrayList<Drawn>();
    for (var scale : test.scales())
      for (var item : shuffled(of(scale), random).subList(0, asks(scale)))
        drawn.add(new Drawn(item.code(), choices(item, random)));
    return drawn;
  }

  /// Authors write what is to be ordered in its right order; other choices may refer to each other.
  private static List<String> choices(TestItem item, RandomGenerator random) {
    var codes = item.choices().stream().map(TestItem.Choice::code).toList();
    return item.kind() == TestItem.Kind.ORDERING ? shuffled(codes, random) : codes;
  }

  private static <T> List<T> shuffled(List<T> all, RandomGenerator random) {
    var copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy;
  }
}
