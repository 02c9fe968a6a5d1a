package org.laurel.catalog;

import java.util.function.Function;
import java.util.stream.Stream;

/// What must be true of a lesson, its materials and its question.
final class LessonPolicy {

  private LessonPolicy() {}

  static Stream<Flaw> flaws(Manuscript manuscript) {
    return manuscript.lessons().stream()
        .flatMap(it ->
            Stream.of(
                    Flaw.when(
                        !manuscript.design().hasUnit(it.unit()),
                        at(it, ""),
                        "no unit has this code. Correct it."),
                    check(it),
                    it.materials().stream().flatMap(one -> material(it, one)))
                .flatMap(Function.identity()));
  }

  private static Stream<Flaw> check(Lesson lesson) {
    var check = lesson.check();
    return Flaw.when(
        check != null && check.answer() > check.choices().size(),
        at(lesson, " > check > answer"),
        "there is no such choice. Count from 1.");
  }

  private static Stream<Flaw> material(Lesson lesson, Lesson.Material it) {
    var at = at(lesson, " > materials");
    var link = it.link();
    var file = it.file();
    var captions = it.captions();
    var name = it.title().isBlank() ? "A material without a title" : "“" + it.title() + "”";
    return Stream.of(
            Flaw.when(
                (link == null) == (file == null),
                at,
                "%s needs a file or a link, and not both.".formatted(name)),
            Flaw.when(
                link != null && !link.startsWith("https://"),
                at,
                "%s: the link must begin with https://.".formatted(name)),
            Flaw.when(
                file != null && file.type().isVideo() && captions == null,
                at,
                "%s has no captions. Add a WebVTT file.".formatted(name)),
            Flaw.when(
                captions != null && !captions.startsWith("WEBVTT"),
                at,
                "%s: the captions are no WebVTT. Their first word is WEBVTT.".formatted(name)))
        .flatMap(Function.identity());
  }

  private static String at(Lesson lesson, String rest) {
    return "lessons > " + lesson.unit() + rest;
  }
}
