package org.laurel.credentials.byhand;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody types who proposes an award by hand.
///
/// @param number of the version; empty for the one that is published now
public record ByHandForm(
    @NotBlank(message = "Enter the email address of the teacher.") String email,
    @NotBlank(message = "Enter the title of the micro-credential.") String what,
    @Pattern(
            regexp = "[1-9][0-9]{0,4}|",
            message = "Enter the version as a number, such as 2, or leave it empty.")
        String number,
    @NotBlank(message = "Say why no reviewers judge it.")
        @Size(max = 500, message = "Keep the reason to 500 characters.")
        String reason,
    @NotBlank(message = "Say what the teacher has shown.")
        @Size(max = 2000, message = "Keep this to 2,000 characters.")
        String shown) {

  static final ByHandForm EMPTY = new ByHandForm("", "", "", "", "");

  public ByHandForm {
    email = plain(email);
    what = plain(what);
    number = plain(number);
    reason = plain(reason);
    shown = plain(shown);
  }

  private static String plain(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
