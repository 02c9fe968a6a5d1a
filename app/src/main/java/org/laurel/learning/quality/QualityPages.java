package org.laurel.learning.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.laurel.web.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// For authors: which questions of a test are too easy, too hard, or lead astray.
@Controller
@Requires(Role.AUTHOR)
class QualityPages {

  private final TakenStore store;
  private final Catalog catalog;

  QualityPages(TakenStore store, Catalog catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  public record Row(Version version, int teachers) {}

  @Bean
  static MenuItem testsItem() {
    return new MenuItem("Tests", "/tests", Role.AUTHOR.name(), 64);
  }

  @GetMapping("/tests")
  String tests(Model model) {
    var counts = store.counts();
    var versions = catalog.byId(counts.stream().map(TakenStore.Count::version));
    model.addAttribute(
        "rows",
        counts.stream()
            .filter(it -> versions.containsKey(it.version()))
            .map(it ->
                new Row(
                    java.util.Objects.requireNonNull(versions.get(it.version())), it.teachers()))
            .sorted(Comparator.comparing(it -> it.version().design().title()))
            .toList());
    return "learning/quality/tests";
  }

  @GetMapping("/tests/{id}")
  String test(@PathVariable UUID id, Model model) {
    var version = catalog.version(new Version.Id(id));
    var test = version.design().test();
    if (test == null) throw new NotFound("The test");
    model.addAttribute("version", version);
    model.addAttribute(
        "scales", test.scales().stream().map(it -> scale(version.id(), it)).toList());
    return "learning/quality/test";
  }

  private Quality.Scale scale(Version.Id version, String scale) {
    var items = catalog.items(version).stream().filter(it -> it.scale().equals(scale)).toList();
    return new Quality(scale, items, store.of(version)).report();
  }

  /// Such as `0.82`, or a dash where there is no figure.
  static String figure(OptionalDouble number) {
    return number.isPresent() ? String.format(Locale.US, "%.2f", number.getAsDouble()) : "–";
  }

  /// The least telling stand first: authors look at them first.
  static List<Quality.Item> ordered(Quality.Scale scale) {
    return scale.items().stream()
        .sorted(Comparator.comparingDouble(it -> it.discrimination().orElse(2)))
        .toList();
  }
}
