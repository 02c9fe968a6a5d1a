package org.laurel.portfolio;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.catalog.Version;
import org.laurel.web.Markdown;
import org.springframework.stereotype.Component;

/// What authors wrote on a slot as HTML, which never changes once anyone has enrolled.
@Component
class GuideTexts {

  private static final int MOST_KEPT = 2000;

  private final Map<Drawn, Texts> drawn = new ConcurrentHashMap<>();

  private record Drawn(Version.Id version, String slot) {}

  public record Texts(String guide, String template) {}

  Texts of(Version version, EvidenceSlot slot) {
    if (drawn.size() >= MOST_KEPT) drawn.clear();
    return drawn.computeIfAbsent(
        new Drawn(version.id(), slot.code()),
        _ -> new Texts(Markdown.html(slot.guide()), Markdown.html(slot.template())));
  }
}
