package org.laurel.credentials.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws the page on which many credentials are found and their change is proposed.
@Component
class MassView {

  private final MassChanges changes;
  private final Choices choices;

  MassView(MassChanges changes, Choices choices) {
    this.changes = changes;
    this.choices = choices;
  }

  /// @param words the rule; empty before something was chosen
  /// @param count how many were found
  /// @param first the newest of them
  public record Shown(
      Choices.Lists lists,
      Search search,
      String words,
      int count,
      List<Affected> first,
      List<MassChange> changes) {}

  ModelAndView page(Search search, HttpStatus status) {
    var rule = search.isEmpty() ? null : choices.rule(search);
    var found = preview(rule);
    return new ModelAndView("credentials/standing/changes", status)
        .addObject(
            "shown",
            new Shown(
                choices.lists(),
                search,
                rule == null ? "" : rule.words(),
                found.count(),
                found.first(),
                changes.newest()));
  }

  private MassChanges.Preview preview(@Nullable Rule rule) {
    return rule == null || rule.isEmpty()
        ? new MassChanges.Preview(0, List.of())
        : changes.preview(rule);
  }
}
