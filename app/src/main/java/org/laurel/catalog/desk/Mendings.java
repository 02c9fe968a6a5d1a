package org.laurel.catalog.desk;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.laurel.catalog.Flaw;
import org.laurel.catalog.Manuscript;
import org.laurel.catalog.Manuscripts;
import org.springframework.stereotype.Component;

/// Finds what a draft still lacks: what is empty or too long, and what breaks the rules that
/// packages must meet too.
@Component
class Mendings {

  private final Validator validator;

  Mendings(Validator validator) {
    this.validator = validator;
  }

  /// In reading order.
  List<Mending> of(Manuscript manuscript) {
    var paper = Paper.of(manuscript);
    var sheets = Sheets.all(paper).toList();
    var whereabouts = new Whereabouts(paper, sheets);
    var blanks =
        Stream.concat(blanks("/design", manuscript.design()), lessons(manuscript))
            .map(it -> whereabouts.of(it.pointer(), it.sentence()));
    var flaws = Manuscripts.flaws(manuscript).stream().map(it -> mending(it, paper));
    return Stream.concat(blanks, flaws)
        .sorted(Comparator.comparing(it -> it.place().section().home()))
        .toList();
  }

  /// What breaks a constraint, and where it stands in the paper.
  private record Broken(String pointer, String sentence) {}

  private <T> Stream<Broken> blanks(String root, T part) {
    return validator.validate(part).stream()
        .map(it -> new Broken(pointer(root, it), Blank.sentence(it)));
  }

  private Stream<Broken> lessons(Manuscript manuscript) {
    var lessons = manuscript.lessons();
    return IntStream.range(0, lessons.size())
        .boxed()
        .flatMap(it -> blanks("/lessons/" + it, lessons.get(it)));
  }

  /// `slots[1].title` becomes `/design/slots/1/title`.
  private static String pointer(String root, ConstraintViolation<?> violation) {
    var pointer = new StringBuilder(root);
    for (var node : violation.getPropertyPath()) {
      if (node.getIndex() != null) pointer.append('/').append(node.getIndex());
      if (node.getKey() != null) pointer.append('/').append(node.getKey());
      var name = String.valueOf(node.getName());
      if (!name.startsWith("<")) pointer.append('/').append(name);
    }
    return pointer.toString();
  }

  private static Mending mending(Flaw flaw, Paper paper) {
    var keys = List.of(flaw.field().split(" > "));
    var place = Whereabouts.place(paper, keys);
    var title = Sheets.of(paper, place).title();
    var rest = keys.getLast().equals(place.code()) || keys.size() < 2 ? "" : ", " + keys.getLast();
    return new Mending(place, "", title + rest.replace('-', ' '), flaw.sentence());
  }
}
