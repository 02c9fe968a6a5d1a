package org.laurel.pathways;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a pathway asks for: a tree whose leaves are earned, logged or shown.
sealed interface Requirement {

  /// Every part.
  record All(List<Requirement> parts) implements Requirement {

    public All {
      parts = List.copyOf(parts);
    }
  }

  /// So many of the parts; 1 for any.
  record Some(int atLeast, List<Requirement> parts) implements Requirement {

    public Some {
      parts = List.copyOf(parts);
    }
  }

  /// A micro-credential of the agency, by its slug.
  ///
  /// @param after slugs of those to earn first
  record Earned(String slug, List<String> after) implements Requirement {

    public Earned {
      after = List.copyOf(after);
    }

    Earned(String slug) {
      this(slug, List.of());
    }
  }

  /// Another pathway, by its slug.
  record Completed(String slug) implements Requirement {}

  /// Hours logged in all micro-credentials together.
  record Logged(BigDecimal hours) implements Requirement {}

  /// Something from elsewhere, such as a degree, a badge or a qualifying score.
  ///
  /// @param proof what shows it, in plain words
  /// @param badge one that counts without officers, or null
  record Shown(String code, String title, String proof, @Nullable Wanted badge)
      implements Requirement {}

  default List<Requirement> parts() {
    return List.of();
  }

  /// Itself and all below it.
  default Stream<Requirement> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Requirement::all));
  }
}
