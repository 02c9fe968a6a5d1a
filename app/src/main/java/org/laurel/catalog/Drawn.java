package org.laurel.catalog;

/// A design, and what of it pages show as it was drawn.
record Drawn(Design design, Html html) {}
