package org.laurel.catalog;

import org.jspecify.annotations.Nullable;

/// A design and its texts as pages show them.
record Drawn(Design design, Html html) {

  /// @param html as it was kept; drawn anew if it is missing or of an older edition
  static Drawn kept(Design design, @Nullable Html html) {
    return new Drawn(design, html != null && html.isCurrent() ? html : Html.of(design));
  }
}
