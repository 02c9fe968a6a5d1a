package org.laurel.web;

import java.util.List;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/// What is wrong with a form, in the order in which its fields stand: the error summary's links and
/// the sentence beside each field.
public record Errors(List<Mistake> mistakes) {

  public static final Errors NONE = new Errors(List.of());

  /// @param field the id of the field, or empty when the form as a whole is wrong
  public record Mistake(String field, String sentence) {}

  /// What was refused because of one field.
  public static Errors at(String field, Refused refused) {
    return new Errors(List.of(new Mistake(field, refused.sentence())));
  }

  static Errors of(BindingResult result) {
    return new Errors(result.getAllErrors().stream().map(Errors::mistake).toList());
  }

  private static Mistake mistake(ObjectError error) {
    return error instanceof FieldError field
        ? new Mistake(field.getField(), sentence(field))
        : new Mistake("", String.valueOf(error.getDefaultMessage()));
  }

  /// A value of the wrong kind has no sentence of ours, only the converter's stack of causes.
  private static String sentence(FieldError error) {
    return error.isBindingFailure()
        ? "Check this value: it is not in the form that is asked for."
        : String.valueOf(error.getDefaultMessage());
  }

  public boolean any() {
    return !mistakes.isEmpty();
  }

  /// The sentence for one field, or empty.
  public String of(String field) {
    return mistakes.stream()
        .filter(mistake -> mistake.field().equals(field))
        .map(Mistake::sentence)
        .findFirst()
        .orElse("");
  }
}
