package org.laurel.learning.quality;

import java.util.List;
import java.util.Map;

/// One teacher's first attempt at a test, from beginning to end.
///
/// @param drawn codes of the items that were asked
/// @param answers the last one to each item that has any
record Taken(List<String> drawn, Map<String, List<String>> answers) {

  boolean wasAsked(String item) {
    return drawn.contains(item);
  }

  List<String> given(String item) {
    return answers.getOrDefault(item, List.of());
  }
}
