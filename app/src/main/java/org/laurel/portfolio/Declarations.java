package org.laurel.portfolio;

import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.web.Errors.Mistake;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes down what teachers say about AI and help, as long as the portfolio can change.
@Component
class Declarations {

  private static final int LONGEST_TOOL = 200;
  private static final int LONGEST_PURPOSE = 1000;

  private final Portfolios portfolios;
  private final DeclarationStore store;

  Declarations(Portfolios portfolios, DeclarationStore store) {
    this.portfolios = portfolios;
    this.store = store;
  }

  @Transactional(readOnly = true)
  public Portfolio portfolio(Actor actor, Enrollment.Id id) {
    return portfolios.own(actor, id);
  }

  /// @throws Refused when it is not whole, or the portfolio is with assessors
  @Transactional
  public void declare(Actor actor, Enrollment.Id id, Declaration declaration) {
    var mistake = mistake(declaration);
    if (mistake != null) throw new Refused(mistake.sentence());
    if (!portfolios.ownLocked(actor, id).canChange())
      throw new Refused(
          "This is submitted, so what you declared stays as it is. You can change it when one more"
              + " step is open.");
    store.save(id, declaration);
  }

  /// The first field that is not as it should be, or null.
  static @Nullable Mistake mistake(Declaration it) {
    if (it.ownWords() == null)
      return new Mistake("ownWords", "Choose how much is in your own words.");
    if (isBlank(it.ai()) || isBlank(it.aiPurpose()) || isBlank(it.helpPurpose()))
      return new Mistake("ai", "Leave out what does not apply, rather than sending it empty.");
    if (it.ai() != null && it.ai().length() > LONGEST_TOOL)
      return new Mistake("ai", "200 characters are the most for the tools. Shorten it.");
    if (it.ai() != null && it.aiPurpose() == null)
      return new Mistake("aiPurpose", "Say what you used AI for.");
    if (it.ai() == null && it.aiPurpose() != null)
      return new Mistake("ai", "Name the tool that you used.");
    if (it.help() != null && it.helpPurpose() == null)
      return new Mistake("helpPurpose", "Say what you had help with.");
    if (it.help() == null && it.helpPurpose() != null)
      return new Mistake("help", "Choose who helped you.");
    if (isTooLong(it.aiPurpose()))
      return new Mistake("aiPurpose", "1,000 characters are the most. Shorten it.");
    if (isTooLong(it.helpPurpose()))
      return new Mistake("helpPurpose", "1,000 characters are the most. Shorten it.");
    return null;
  }

  private static boolean isBlank(@Nullable String words) {
    return words != null && (words.isBlank() || words.indexOf('\0') >= 0);
  }

  private static boolean isTooLong(@Nullable String purpose) {
    return purpose != null && purpose.length() > LONGEST_PURPOSE;
  }
}
