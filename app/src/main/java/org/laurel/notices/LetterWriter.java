package org.laurel.notices;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Ids;
import org.laurel.notices.AddressBook.Addressee;
import org.laurel.web.Part;
import org.springframework.stereotype.Component;

/// Writes letters, in plain text and in plain HTML.
@Component
class LetterWriter {

  /// @param agency the name that signs
  /// @param base the address of the agency's start page, such as `https://laurel.example/bayou`
  /// @param off the path of the page that stops mail, or null
  public record Content(
      String language,
      String agency,
      String base,
      String greeting,
      List<Notice> notices,
      @Nullable String off) {}

  private final Ids ids;

  LetterWriter(Ids ids) {
    this.ids = ids;
  }

  /// Answers what somebody just did, so that it needs no way to stop further mail.
  Letter answer(String address, String agency, String base, Notice notice) {
    return letter(
        address,
        notice.subject(),
        new Content("en", agency, base, "Hello,", List.of(notice), null));
  }

  Letter prompt(Addressee to, String agency, String base, UUID key, Notice notice) {
    return letter(to.address(), notice.subject(), content(to, agency, base, key, List.of(notice)));
  }

  Letter digest(Addressee to, String agency, String base, UUID key, List<Notice> notices) {
    var subject =
        notices.size() == 1
            ? notices.getFirst().subject()
            : "Your week at " + agency + ": " + notices.size() + " messages";
    return letter(to.address(), subject, content(to, agency, base, key, notices));
  }

  private static Content content(
      Addressee to, String agency, String base, UUID key, List<Notice> notices) {
    var greeting = "Hello " + to.name() + ",";
    return new Content(to.language(), agency, base, greeting, notices, "/messages/off/" + key);
  }

  private Letter letter(String address, String subject, Content content) {
    var html = Part.of("notices/letter.jte", Map.of("letter", content));
    var off = content.off() == null ? null : content.base() + content.off();
    return new Letter(ids.next(), address, oneLine(subject), text(content), html, off);
  }

  /// A line break in a subject would begin a header of the sender's choice.
  private static String oneLine(String subject) {
    return subject.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String text(Content it) {
    var messages =
        it.notices().stream()
            .map(notice ->
                "%s\n%s\n\n%s:\n%s%s"
                    .formatted(
                        notice.subject(), notice.text(), notice.action(), it.base(), notice.path()))
            .collect(Collectors.joining("\n\n"));
    var off = it.off() == null ? "" : "\n\nStop these mails: " + it.base() + it.off();
    return it.greeting() + "\n\n" + messages + "\n\n" + it.agency() + "\n" + it.base() + off + "\n";
  }
}
