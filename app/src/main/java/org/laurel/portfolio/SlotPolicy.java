package org.laurel.portfolio;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;

/// What may go into a slot, and when.
final class SlotPolicy {

  private static final int LONGEST_TEXT = 50_000;
  private static final int LONGEST_TITLE = 200;
  private static final int MOST_IN_A_SLOT = 20;

  private static final Map<String, String> KINDS =
      Map.of(
          "file",
          "a file",
          "photo",
          "a photo",
          "video",
          "a video",
          "audio",
          "a recording",
          "link",
          "a link",
          "text",
          "a text");

  private SlotPolicy() {}

  /// The slot, when it can be changed now.
  static EvidenceSlot slot(Portfolio portfolio, String code) {
    var slot = known(portfolio, code);
    if (portfolio.enrollment().state().isResting())
      throw new Refused("You stopped here for now. Go on in My plan first, and add it then.");
    if (!portfolio.way().asksFor(slot))
      throw new Refused(
          "The way that you chose does not ask for “" + slot.title() + "”. Add it elsewhere.");
    if (!portfolio.canChange(slot))
      throw new Refused(
          "“"
              + slot.title()
              + "” is submitted and cannot change now. What is still open stands on the evidence"
              + " page.");
    return slot;
  }

  private static EvidenceSlot known(Portfolio portfolio, String code) {
    return portfolio.version().design().slots().stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("This place for evidence"));
  }

  static void accepts(Portfolio portfolio, EvidenceSlot slot, Artifact artifact) {
    if (portfolio.placedIn(slot.code()).size() >= MOST_IN_A_SLOT)
      throw new Refused("20 things are the most in one place. Take one out, and add this then.");
    if (!takes(slot, artifact))
      throw new Refused(
          "“%s” takes %s. Add one of these in place of “%s”."
              .formatted(slot.title(), inWords(slot), artifact.title()));
  }

  static boolean takes(EvidenceSlot slot, Artifact artifact) {
    return kinds(artifact).stream().anyMatch(slot.accepts()::contains);
  }

  /// Any file is a file; a picture is also a photo, and so on.
  private static List<String> kinds(Artifact artifact) {
    var file = artifact.file();
    if (file == null) return List.of(artifact.text() != null ? "text" : "link");
    if (file.type().isPhoto()) return List.of("file", "photo");
    if (file.type().isVideo()) return List.of("file", "video");
    return file.type().isAudio() ? List.of("file", "audio") : List.of("file");
  }

  /// Such as `a file, a link or a text`.
  static String inWords(EvidenceSlot slot) {
    var kinds = slot.accepts().stream().map(it -> KINDS.getOrDefault(it, it)).toList();
    if (kinds.size() == 1) return kinds.getFirst();
    return String.join(", ", kinds.subList(0, kinds.size() - 1)) + " or " + kinds.getLast();
  }

  static boolean takesFiles(EvidenceSlot slot) {
    return slot.accepts().stream().anyMatch(it -> !it.equals("text") && !it.equals("link"));
  }

  static String title(@Nullable String title, String otherwise) {
    if (title == null || title.isBlank()) return otherwise;
    if (title.length() > LONGEST_TITLE)
      throw new Refused("The title is too long: 200 characters are the most. Shorten it.");
    return title.strip();
  }

  static String text(String text) {
    if (text.length() > LONGEST_TEXT)
      throw new Refused("A text has at most 50,000 characters. Shorten it, or add it as a file.");
    if (text.indexOf('\0') >= 0)
      throw new Refused("The text holds a character that is no letter. Type it anew.");
    return text;
  }
}
