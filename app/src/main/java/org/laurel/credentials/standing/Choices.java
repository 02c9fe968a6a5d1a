package org.laurel.credentials.standing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.people.Agencies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What there is to choose from, and the rule that was chosen.
@Component
class Choices {

  private final ChoiceStore store;
  private final Catalog catalog;
  private final IssuerKeys keys;
  private final Agencies agencies;

  Choices(ChoiceStore store, Catalog catalog, IssuerKeys keys, Agencies agencies) {
    this.store = store;
    this.catalog = catalog;
    this.keys = keys;
    this.agencies = agencies;
  }

  /// Each by its value and its label.
  public record Lists(
      Map<String, String> acts,
      Map<String, String> what,
      Map<String, String> assessors,
      Map<String, String> keys) {}

  @Transactional(readOnly = true)
  public Lists lists() {
    var acts = new LinkedHashMap<String, String>();
    for (var act : Act.values()) acts.put(act.name(), act.title());
    var assessors = new LinkedHashMap<String, String>();
    store.assessors().forEach(it -> assessors.put(it.id().toString(), it.name()));
    var epochs = new LinkedHashMap<String, String>();
    keys.published().forEach(it -> epochs.put("" + it.epoch(), "Key " + it.epoch()));
    return new Lists(acts, what(), assessors, epochs);
  }

  private Map<String, String> what() {
    var what = new LinkedHashMap<String, String>();
    for (var version : versions()) {
      var title = version.design().title();
      what.putIfAbsent("slug:" + version.slug(), title + ", every version");
      what.put("version:" + version.id().value(), title + ", version " + version.number());
    }
    return what;
  }

  private List<Version> versions() {
    return catalog.versions(store.versions().stream().map(Version.Id::new).toList()).stream()
        .sorted(Comparator.comparing(Version::slug).thenComparing(Version::number))
        .toList();
  }

  @Transactional(readOnly = true)
  public Rule rule(Search search) {
    var zone = agencies.current().timeZone();
    return new Rule(
        search.chosen(),
        versions(search),
        search.assessorId().orElse(null),
        search.issuedFrom(zone),
        search.issuedUntil(zone),
        key(search.key()),
        words(search, zone));
  }

  /// A slug that is nowhere finds nothing, rather than everything.
  private List<UUID> versions(Search search) {
    if (search.version().isPresent()) return List.of(search.version().get());
    if (search.slug().isEmpty()) return List.of();
    var slug = search.slug().get();
    var found =
        versions().stream()
            .filter(it -> it.slug().equals(slug))
            .map(it -> it.id().value())
            .toList();
    return found.isEmpty() ? List.of(new UUID(0, 0)) : found;
  }

  private @Nullable String key(String epoch) {
    return epoch.isBlank()
        ? null
        : keys.published().stream()
            .filter(it -> epoch.equals("" + it.epoch()))
            .map(IssuerKeys.PublicKey::id)
            .findFirst()
            .orElse(epoch);
  }

  private String words(Search search, ZoneId zone) {
    var lists = lists();
    var words = new ArrayList<String>();
    if (!search.what().isBlank()) words.add(lists.what().getOrDefault(search.what(), "Unknown"));
    if (!search.assessor().isBlank())
      words.add("judged by " + lists.assessors().getOrDefault(search.assessor(), "nobody"));
    add(words, "issued from ", search.issuedFrom(zone), zone);
    add(words, "issued before ", search.issuedUntil(zone), zone);
    if (!search.key().isBlank()) words.add("signed with key " + search.key());
    return String.join("; ", words);
  }

  private static void add(List<String> words, String what, @Nullable Instant time, ZoneId zone) {
    if (time != null)
      words.add(
          what
              + DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                  .withLocale(Locale.US)
                  .withZone(zone)
                  .format(time));
  }
}
