package org.laurel.portfolio;

import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a teacher says about the part that AI and other people had in a portfolio.
///
/// @param ai the tool, or null when none was used
/// @param aiPurpose what for; there when the tool is
/// @param help the kind of help, or null when there was none
/// @param helpPurpose what for; there when the help is
public record Declaration(
    @Nullable String ai,
    @Nullable String aiPurpose,
    @Nullable Help help,
    @Nullable String helpPurpose,
    OwnWords ownWords) {

  /// No AI, no help, all of it the teacher's own.
  static final Declaration ALL_MY_OWN = new Declaration(null, null, null, null, OwnWords.ALL);

  public enum Help {
    COLLEAGUE("A colleague"),
    COACH("A coach or mentor"),
    FAMILY("Family or friends"),
    PAID("Somebody who was paid"),
    OTHER("Somebody else");

    private final String title;

    Help(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /// How much of what is written is in the teacher's own words.
  public enum OwnWords {
    ALL("All of it"),
    MOST("Most of it"),
    HALF("About half of it"),
    LESS("Less than half of it");

    private final String title;

    OwnWords(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /// What can be said with one tap.
  enum Short {
    ALL_MY_OWN
  }

  /// For an assessor: Markdown with the teacher's own words in it, not masked yet.
  public String inWords() {
    var lines = new ArrayList<String>();
    lines.add(ai == null ? "AI: none was used." : "AI: %s. What for: %s".formatted(ai, aiPurpose));
    lines.add(
        help == null
            ? "Help: none was received."
            : "Help: %s. What for: %s".formatted(lower(help.title()), helpPurpose));
    lines.add("In the teacher's own words: " + lower(ownWords.title()) + ".");
    return String.join("\n\n", lines);
  }

  private static String lower(String title) {
    return title.toLowerCase(Locale.ROOT);
  }
}
