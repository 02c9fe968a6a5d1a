package org.laurel.standards;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.database.Ids;
import org.laurel.packages.PackageFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The frameworks of the current agency.
@Component
public class Standards {

  private final FrameworkStore store;
  private final CompetencyStore competencies;
  private final Ids ids;

  Standards(FrameworkStore store, CompetencyStore competencies, Ids ids) {
    this.store = store;
    this.competencies = competencies;
    this.ids = ids;
  }

  /// Loads one framework file of a program package; loading the same again changes nothing.
  ///
  /// Packages hold only the standards they point at, so another package may add items to a version.
  /// None may change one: what a badge was aligned to must not change under it.
  ///
  /// @throws org.laurel.web.Refused naming file and field of the first mistake
  @Transactional
  public FrameworkName load(PackageFile file) {
    var framework = file.yaml(Framework.class);
    check(framework, file);
    var kept = store.keep(ids.next(), framework);
    if (!kept.title().equals(framework.title())) throw file.mistake("title", changed("The title"));
    var known = known(kept);
    for (var item : framework.items())
      if (!item.equals(known.getOrDefault(item.code(), item)))
        throw file.mistake("items > " + item.code(), changed("This statement"));
    var added = framework.items().stream().filter(it -> !known.containsKey(it.code())).toList();
    store.insert(kept.id(), added, known.size(), ids);
    return new FrameworkName(framework.slug(), framework.version());
  }

  private static void check(Framework framework, PackageFile file) {
    if (!framework.slug().equals(file.slug().replaceFirst("--[0-9]+$", "")))
      throw file.mistake("slug", "must be `" + file.slug() + "`, as the file is named.");
    checkItems(framework, file);
  }

  private static void checkItems(Framework framework, PackageFile file) {
    framework
        .doubled()
        .ifPresent(code -> {
          throw file.mistake("items", "the code " + code + " is used twice. Give each its own.");
        });
    framework
        .orphan()
        .ifPresent(item -> {
          throw file.mistake(
              "items > " + item.code() + " > parent",
              "no item has the code " + item.parent() + ".");
        });
  }

  private Map<String, Framework.Item> known(FrameworkStore.Kept kept) {
    return store.items(kept.id()).stream()
        .collect(Collectors.toMap(Framework.Item::code, Function.identity()));
  }

  private static String changed(String what) {
    return what + " is not as it was loaded before. Give the framework a new version.";
  }

  /// @param framework the framework's slug
  @Transactional(readOnly = true)
  public Optional<Competency> find(String framework, String version, String code) {
    return competencies.find(framework, version, code);
  }

  /// In the order of their frameworks.
  @Transactional(readOnly = true)
  public List<Competency> all(Collection<Competency.Id> ids) {
    return ids.isEmpty() ? List.of() : competencies.all(ids);
  }

  /// Those that hold all of these words, in their code, statement or framework's title.
  @Transactional(readOnly = true)
  public List<Competency> search(String words, int most) {
    return words.isBlank() ? List.of() : competencies.search(words, most);
  }
}
