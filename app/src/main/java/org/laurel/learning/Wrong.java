package org.laurel.learning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.validation.BindingResult;

/// What is wrong with a form, field by field in the order of the page.
public final class Wrong {

  private final Map<String, String> sentences = new LinkedHashMap<>();

  /// Only the first mistake of a field is told.
  public Wrong unless(boolean right, String field, String sentence) {
    if (!right) sentences.putIfAbsent(field, sentence);
    return this;
  }

  /// @return whether there was anything
  public boolean tell(BindingResult result) {
    sentences.forEach((field, sentence) -> result.rejectValue(field, "wrong", sentence));
    return !sentences.isEmpty();
  }
}
