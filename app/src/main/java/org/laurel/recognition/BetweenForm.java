package org.laurel.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A rule between purposes as an officer writes it.
public record BetweenForm(
    @Pattern(regexp = "[a-z0-9-]{1,80}", message = "Name it in small letters, such as one-of-two.")
        String slug,
    @NotBlank(message = "Say in a few words what the rule is.")
        @Size(max = 200, message = "The title is too long. Use 200 characters.")
        String title,
    @Pattern(
            regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?",
            message = "Write the state as a code, such as US-WI.")
        String jurisdiction,
    @NotBlank(message = "Say whose rule it is.")
        @Size(max = 200, message = "The name is too long. Use 200 characters.")
        String authority,
    @NotBlank(message = "Say where the rule is written down.")
        @Size(max = 500, message = "This is too long. Use 500 characters.")
        String source,
    @NotBlank(message = "Say in plain words what the rule is.")
        @Size(max = 2000, message = "This is too long. Use 2,000 characters.")
        String text,
    @NotEmpty(message = "Tick the purposes that it is about.") @Nullable List<Kind> purposes,
    @NotNull(message = "Say what holds between them.") Between.@Nullable Meaning are,
    @NotNull(message = "Say the first day.") @Nullable LocalDate starts,
    @Nullable LocalDate ends)
    implements Proposing.Form {

  static final BetweenForm EMPTY =
      new BetweenForm("", "", "", "", "", "", List.of(), Between.Meaning.APART, null, null);

  @Override
  public Clause clause() {
    return new Clause(
        slug,
        title.strip(),
        jurisdiction,
        authority.strip(),
        source.strip(),
        text.strip(),
        List.of(),
        List.of(),
        null,
        null,
        new Between(Objects.requireNonNull(purposes), Objects.requireNonNull(are)));
  }

  /// Those that serve different ends: points are another way to count hours.
  public static List<Kind> choices() {
    return Arrays.stream(Kind.values()).filter(it -> it.purpose() == it).toList();
  }
}
