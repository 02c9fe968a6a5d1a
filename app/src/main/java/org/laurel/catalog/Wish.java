package org.laurel.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.search.Kind;
import org.laurel.catalog.search.Query;

/// What somebody looks for in the catalogue; what is left out does not matter to them.
///
/// @param query words that must all occur
/// @param subject what they teach
/// @param grades a band that holds a grade they teach, such as `K-2`
/// @param maxHours the most planned hours they can give
/// @param counts where it is to be worth something, such as `US-VA`, or what as well, such as
///   `US-VA:Endorsement`
/// @param standard a framework it points at, such as `steam-teaching`, or one statement of it, such
///   as `steam-teaching:ST-1`
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
    @Size(max = 40, message = TOO_LONG) String counts,
    @Size(max = 200, message = TOO_LONG) String standard,
    @Size(max = 80, message = TOO_LONG) String program,
    @Min(value = 1, message = "Pages count from 1. Ask for page 1 or a later one.")
        @Max(value = 10_000, message = "There are not so many pages.")
        Integer page) {

  static final Wish ANYTHING = new Wish("", "", "", null, "", "", "", 1);
  static final int PAGE_SIZE = 12;
  private static final String TOO_LONG = "This is too long to search for. Use a word or two.";

  /// An address may leave out any of them, and then the binder hands in null.
  public Wish {
    query = Objects.requireNonNullElse(query, "").strip();
    subject = Objects.requireNonNullElse(subject, "");
    grades = Objects.requireNonNullElse(grades, "");
    counts = Objects.requireNonNullElse(counts, "");
    standard = Objects.requireNonNullElse(standard, "");
    program = Objects.requireNonNullElse(program, "");
    page = Objects.requireNonNullElse(page, 1);
  }

  boolean isAnything() {
    return fields().allMatch(it -> it.getValue().isEmpty());
  }

  Query asked() {
    var anyOf = new EnumMap<Kind, List<String>>(Kind.class);
    if (!subject.isEmpty()) anyOf.put(Kind.SUBJECT, List.of(subject, Query.EVERY_SUBJECT));
    var single = gradesOf(grades);
    if (!single.isEmpty()) anyOf.put(Kind.GRADE, single);
    if (!counts.isEmpty()) anyOf.put(Kind.COUNTS, List.of(counts));
    if (!standard.isEmpty())
      anyOf.put(standard.contains(":") ? Kind.COMPETENCY : Kind.FRAMEWORK, List.of(standard));
    if (!program.isEmpty()) anyOf.put(Kind.PROGRAM, List.of(program));
    return new Query(query, anyOf, Objects.requireNonNullElse(maxHours, 0));
  }

  /// The single grades of a band; none when it is no band, and then the grade does not matter.
  static List<String> gradesOf(String band) {
    return Grades.of(band).orElse(List.of()).stream().map(String::valueOf).toList();
  }

  String hoursText() {
    return Objects.toString(maxHours, "");
  }

  int offset() {
    return (page - 1) * PAGE_SIZE;
  }

  /// The address of another page of the same search.
  String link(int number) {
    return link(fields(), "page=" + number);
  }

  /// The address of the search without this field; the field is asked for now.
  Optional<String> linkWithout(String field) {
    if (fields().noneMatch(it -> it.getKey().equals(field) && !it.getValue().isEmpty()))
      return Optional.empty();
    return Optional.of(link(fields().filter(it -> !it.getKey().equals(field)), ""));
  }

  private static String link(Stream<Map.Entry<String, String>> fields, String end) {
    return fields
        .filter(it -> !it.getValue().isEmpty())
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8) + "&")
        .collect(Collectors.joining("", "/catalogue?", end));
  }

  private Stream<Map.Entry<String, String>> fields() {
    return Stream.of(
        Map.entry("query", query),
        Map.entry("subject", subject),
        Map.entry("grades", grades),
        Map.entry("maxHours", hoursText()),
        Map.entry("counts", counts),
        Map.entry("standard", standard),
        Map.entry("program", program));
  }
}
