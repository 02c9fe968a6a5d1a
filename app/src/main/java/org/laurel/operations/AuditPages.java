package org.laurel.operations;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.audit.Entry;
import org.laurel.audit.Finding;
import org.laurel.audit.Finding.Broken;
import org.laurel.audit.Finding.Whole;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows administrators who did what, and whether the record is whole. It lies above `audit`
/// because only rooms above know roles and names.
@Controller
@Requires(Role.ADMINISTRATOR)
class AuditPages {

  private static final int PER_PAGE = 50;

  private final Audit audit;
  private final ActorNames names;

  AuditPages(Audit audit, ActorNames names) {
    this.audit = audit;
    this.names = names;
  }

  public record Line(long number, String at, String actor, String action, String about) {}

  /// @param older the number with which the next page begins, or 0
  public record Record(String verdict, boolean whole, List<Line> lines, long older) {}

  @Bean
  static MenuItem auditMenu() {
    return new MenuItem("Audit", "/audit", Role.ADMINISTRATOR.name(), 90);
  }

  @GetMapping("/audit")
  String audit(
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long from, Actor actor, Model model) {
    var entries = audit.upTo(from, PER_PAGE + 1);
    var shown = entries.stream().limit(PER_PAGE).toList();
    var actors = names.of(shown.stream().map(Entry::actor).distinct().toList());
    var zone = actor.person().timeZone();
    var found = audit.check();
    model.addAttribute(
        "record",
        new Record(
            sentence(found),
            found instanceof Whole,
            shown.stream().map(entry -> line(entry, actors, zone)).toList(),
            entries.size() > PER_PAGE ? entries.getLast().number() : 0));
    return "operations/audit";
  }

  private static String sentence(Finding found) {
    return switch (found) {
      case Whole(var entries, var _) ->
          "The chain is whole: %,d entries, and every head of the log that was signed agrees."
              .formatted(entries);
      case Broken(var number, var because) ->
          "The chain breaks at entry %,d. %s".formatted(number, because);
    };
  }

  private static Line line(Entry entry, Map<UUID, String> actors, ZoneId zone) {
    var time = DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm:ss a", Locale.US).withZone(zone);
    return new Line(
        entry.number(),
        time.format(entry.at()),
        actors.getOrDefault(entry.actor(), "Laurel itself"),
        entry.action(),
        entry.detail());
  }
}
