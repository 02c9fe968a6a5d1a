package org.laurel.learning.exam;

/// The scales of a test in words that teachers read.
public final class ScaleTitle {

  private ScaleTitle() {}

  public static String of(String scale) {
    return scale.equals("pedagogical-content") ? "Teaching the content" : "Content";
  }
}
