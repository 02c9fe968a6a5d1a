package org.laurel.trials;

/// Rows that an analysis left out, and why: no row goes silently.
public record Dropped(String reason, int rows) {}
