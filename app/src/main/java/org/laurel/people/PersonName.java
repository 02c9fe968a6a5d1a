package org.laurel.people;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A name as it will stand on a credential.
@NotBlank(message = "Enter your name, as it should stand on a credential.")
@Size(max = 100, message = "Make the name at most 100 characters long.")
@Pattern(regexp = "[^\\p{Cntrl}<>]*", message = "Leave line breaks, < and > out of the name.")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@interface PersonName {

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
