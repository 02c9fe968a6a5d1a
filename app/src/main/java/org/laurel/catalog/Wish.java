package org.laurel.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody looks for in the catalogue; what is left out does not matter to them.
///
/// @param query words that must all occur
/// @param subject what they teach
/// @param grades a band that holds a grade they teach, such as `K-2`
/// @param maxHours the most planned hours they can give
/// @param program the slug of a program
/// @param page from 1
public record Wish(
    @Size(max = 100, message = TOO_LONG) String query,
    @Size(max = 100, message = TOO_LONG) String subject,
    @Size(max = 10, message = TOO_LONG) String grades,
    @Nullable
        @Min(value = 1, message = "Give at least 1 hour.")
        @Max(value = 10_000, message = "Give 10,000 hours at most.")
        Integer maxHours,
    @Size(max = 80, message = TOO_LONG) String program,
    @Min(value = 1, message = "Pages count from 1. Ask for page 1 or a later one.")
        @Max(value = 10_000, message = "There are not so many pages.")
        Integer page) {

  static final int PAGE_SIZE = 12;
  private static final String TOO_LONG = "This is too long to search for. Use a word or two.";

  /// An address may leave out any of them, and then the binder hands in null.
  public Wish {
    query = Objects.requireNonNullElse(query, "").strip();
    subject = Objects.requireNonNullElse(subject, "");
    grades = Objects.requireNonNullElse(grades, "");
    program = Objects.requireNonNullElse(program, "");
    page = Objects.requireNonNullElse(page, 1);
  }

  Wish atPage(int number) {
    return new Wish(query, subject, grades, maxHours, program, number);
  }

  boolean isAnything() {
    return (query + subject + grades + program).isEmpty() && maxHours == null;
  }

  /// Each word of the query, to be found anywhere in a text, also while it is still being typed.
  List<String> patterns() {
    return Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+"))
        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .toList();
  }

  /// The single grades asked for; none when the grade does not matter or the band is not one.
  List<Integer> gradeNumbers() {
    return Grades.of(grades).orElse(List.of());
  }

  String hoursText() {
    return Objects.toString(maxHours, "");
  }

  int offset() {
    return (page - 1) * PAGE_SIZE;
  }

  /// The address of another page of the same search.
  String link(int number) {
    return UriComponentsBuilder.fromPath("/catalogue")
        .queryParam("query", "{query}")
        .queryParam("subject", "{subject}")
        .queryParam("grades", "{grades}")
        .queryParam("maxHours", "{maxHours}")
        .queryParam("program", "{program}")
        .queryParam("page", number)
        .encode()
        .buildAndExpand(query, subject, grades, hoursText(), program)
        .toUriString();
  }
}
