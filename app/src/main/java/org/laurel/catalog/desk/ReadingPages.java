package org.laurel.catalog.desk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A draft as others will see it, and beside another version.
@Controller
@Requires(Role.AUTHOR)
@RequestMapping("/desk/{id}")
class ReadingPages {

  private final Drafts drafts;
  private final DraftStore store;
  private final Standards standards;

  ReadingPages(Drafts drafts, DraftStore store, Standards standards) {
    this.drafts = drafts;
    this.store = store;
    this.standards = standards;
  }

  @GetMapping("/preview")
  String preview(
      @PathVariable UUID id, @RequestParam(defaultValue = "TEACHER") Eyes as, Model model) {
    var version = new Version.Id(id);
    var design = drafts.paper(version).manuscript().design();
    model.addAttribute("draft", drafts.draft(version));
    model.addAttribute("eyes", as);
    model.addAttribute("design", design);
    model.addAttribute("standards", standards.all(ids(design.alignments().stream())));
    return "catalog/desk/preview";
  }

  private static List<Competency.Id> ids(Stream<UUID> alignments) {
    return alignments.distinct().map(Competency.Id::new).toList();
  }

  /// @param with the older version; else the one it was copied from, or the one before
  @GetMapping("/changes")
  String changes(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID with, Model model) {
    var version = new Version.Id(id);
    var draft = drafts.draft(version);
    var others = others(draft);
    model.addAttribute("draft", draft);
    model.addAttribute("others", others);
    var other =
        with != null
            ? drafts.draft(new Version.Id(with))
            : others.stream().findFirst().orElse(null);
    model.addAttribute("other", other);
    model.addAttribute(
        "comparison",
        other == null ? new Comparison(List.of()) : compare(other.version(), version));
    return "catalog/desk/changes";
  }

  /// The one it was copied from first, then the others of the same micro-credential.
  private List<Draft> others(Draft draft) {
    var source = Stream.ofNullable(draft.source()).map(it -> drafts.draft(new Version.Id(it)));
    return Stream.concat(source, store.versions(draft.microCredential()).stream())
        .filter(it -> !it.version().equals(draft.version()))
        .distinct()
        .toList();
  }

  private Comparison compare(Version.Id older, Version.Id newer) {
    var before = drafts.paper(older);
    var after = drafts.paper(newer);
    var words =
        standards.all(ids(Stream.concat(alignments(before), alignments(after)))).stream()
            .collect(Collectors.toMap(it -> it.id().value(), ReadingPages::words));
    Function<UUID, String> read = it -> Objects.requireNonNullElse(words.get(it), it.toString());
    return Comparison.of(before, after, read);
  }

  private static Stream<UUID> alignments(Paper paper) {
    return paper.manuscript().design().alignments().stream();
  }

  private static String words(Competency it) {
    return it.code() + " " + it.statement() + " (" + it.title() + ", " + it.version() + ")";
  }
}
