package org.laurel.portfolio;

import org.jspecify.annotations.Nullable;
import org.laurel.portfolio.Declaration.Help;
import org.laurel.portfolio.Declaration.OwnWords;

/// A declaration as it is typed; what is empty was left out.
public record DeclarationForm(
    @Nullable String ai,
    @Nullable String aiPurpose,
    @Nullable String help,
    @Nullable String helpPurpose,
    @Nullable String ownWords) {

  static DeclarationForm of(@Nullable Declaration it) {
    if (it == null) return new DeclarationForm("", "", "", "", "");
    var help = it.help();
    return new DeclarationForm(
        it.ai(),
        it.aiPurpose(),
        help == null ? "" : help.name(),
        it.helpPurpose(),
        it.ownWords().name());
  }

  public boolean says(String help) {
    return help.equals(shown(this.help));
  }

  public boolean owns(String share) {
    return share.equals(ownWords);
  }

  public String shown(@Nullable String field) {
    return field == null ? "" : field;
  }

  /// Null when the share of own words is not chosen, or something is not one of the choices.
  @Nullable Declaration declaration() {
    for (var share : OwnWords.values())
      if (owns(share.name()))
        return new Declaration(
            words(ai), words(aiPurpose), kindOfHelp(), words(helpPurpose), share);
    return null;
  }

  private @Nullable Help kindOfHelp() {
    for (var kind : Help.values()) if (kind.name().equals(help)) return kind;
    return null;
  }

  private static @Nullable String words(@Nullable String field) {
    return field == null || field.isBlank() ? null : field.strip();
  }
}
