package org.laurel.catalog.desk;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/// Says in an author's words what is empty, too long or too few.
final class Blank {

  private Blank() {}

  static String sentence(ConstraintViolation<?> violation) {
    return switch (violation.getConstraintDescriptor().getAnnotation()) {
      case NotBlank _ -> "is empty. Write it.";
      case NotEmpty _ -> "is empty. Add at least one.";
      case Positive _ -> "must be more than 0.";
      case Max most -> "must be " + most.value() + " at most.";
      case Size size when violation.getInvalidValue() instanceof CharSequence ->
          "is too long. Make it " + size.max() + " characters at most.";
      case Size size when size.min() > 0 ->
          "must be from " + size.min() + " to " + size.max() + " in number.";
      case Size size -> "are too many. Keep " + size.max() + " at most.";
      default -> violation.getMessage() + ".";
    };
  }
}
