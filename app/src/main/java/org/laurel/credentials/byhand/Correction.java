package org.laurel.credentials.byhand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.laurel.catalog.Rubric;
import org.laurel.web.Errors;

/// A credential as somebody says it should be.
///
/// @param name of its earner
/// @param levels by criterion code
record Correction(String name, String reason, Map<String, String> levels) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 500;

  /// Whoever has not reached one of these has earned nothing.
  static Map<String, String> choices(Rubric rubric) {
    return rubric.levels().stream()
        .filter(it -> rubric.demonstrates(it.code()))
        .collect(
            Collectors.toMap(
                Rubric.Level::code, Rubric.Level::title, (one, _) -> one, LinkedHashMap::new));
  }

  /// @param current what was decided; other criteria are not asked for
  static Correction of(Map<String, String> form, Map<String, String> current) {
    var levels = new HashMap<String, String>();
    current.forEach((code, level) -> levels.put(code, form.getOrDefault("level-" + code, level)));
    return new Correction(
        form.getOrDefault("name", "").strip(), form.getOrDefault("reason", "").strip(), levels);
  }

  /// @param choices the levels that a credential may name
  Errors errors(Map<String, String> choices) {
    var mistakes = new ArrayList<Errors.Mistake>();
    if (name.isEmpty() || name.length() > LONGEST_NAME)
      mistakes.add(new Errors.Mistake("name", "Enter the name, with 200 characters at most."));
    levels.forEach((code, level) -> {
      if (!choices.containsKey(level))
        mistakes.add(new Errors.Mistake("level-" + code, "Choose one of the levels."));
    });
    if (reason.isEmpty())
      mistakes.add(
          new Errors.Mistake("reason", "Say what was wrong. Everyone who checks reads it."));
    if (reason.length() > LONGEST_REASON)
      mistakes.add(new Errors.Mistake("reason", "Keep the reason to 500 characters."));
    return new Errors(mistakes);
  }
}
