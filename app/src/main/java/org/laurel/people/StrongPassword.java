package org.laurel.people;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The password of the form keeps to the [PasswordPolicy].
@Constraint(validatedBy = StrongPassword.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface StrongPassword {

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// A form in which somebody chooses a password.
  interface Choice {

    @Nullable String password();

    /// What others would try first; any of it may be missing.
    List<@Nullable String> ownWords();
  }

  /// Puts the sentence beside the field `password`.
  class Check implements ConstraintValidator<StrongPassword, Choice> {

    @Override
    public boolean isValid(Choice choice, ConstraintValidatorContext context) {
      var words = choice.ownWords().stream().filter(Objects::nonNull).map(String::valueOf).toList();
      var password = Objects.requireNonNullElse(choice.password(), "");
      var refusal = PasswordPolicy.refusal(password, words);
      context.disableDefaultConstraintViolation();
      refusal.ifPresent(sentence ->
          context
              .buildConstraintViolationWithTemplate(sentence)
              .addPropertyNode("password")
              .addConstraintViolation());
      return refusal.isEmpty();
    }
  }
}
