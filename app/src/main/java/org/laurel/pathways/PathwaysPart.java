package org.laurel.pathways;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.catalog.Catalog;
import org.laurel.packages.PackageFile;
import org.laurel.packages.PackageFolder;
import org.laurel.packages.PackageFormat;
import org.laurel.packages.PackageWriter;
import org.laurel.programs.PackagePart;
import org.laurel.programs.Program;
import org.laurel.standards.FrameworkName;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads and writes the pathways of a package.
@Component
@Order(20)
class PathwaysPart implements PackagePart {

  private final PathwayStore store;
  private final Catalog catalog;

  PathwaysPart(PathwayStore store, Catalog catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  @Bean
  static PackageFormat pathwayFormat() {
    return new PackageFormat("pathway", "What adds up to what", Outline.class);
  }

  @Override
  public void load(Program program, PackageFolder folder) {
    for (var file : folder.files("pathways", ".yaml")) keep(program, file);
    for (var file : folder.files("pathways", ".yaml")) checkCircle(file);
  }

  private void keep(Program program, PackageFile file) {
    var outline = file.yaml(Outline.class);
    new OutlineCheck(file, outline, catalog).check();
    if (!store.keep(program, outline))
      throw file.mistake("slug", "another program has a pathway of this name.");
  }

  /// A pathway that asks for itself could never be completed.
  private void checkCircle(PackageFile file) {
    var all = store.all().stream().collect(Collectors.toMap(Pathway::slug, it -> it));
    var seen = new HashSet<String>();
    var next = List.of(file.slug());
    while (!next.isEmpty()) {
      next =
          next.stream()
              .flatMap(it -> Optional.ofNullable(all.get(it)).stream())
              .flatMap(PathwaysPart::asksFor)
              .filter(seen::add)
              .toList();
    }
    if (seen.contains(file.slug()))
      throw file.mistake("requires", "the pathway asks for itself, by way of others.");
  }

  /// Slugs of the pathways that it rests on, or that come first.
  private static Stream<String> asksFor(Pathway pathway) {
    var leaves =
        pathway
            .requires()
            .all()
            .filter(Requirement.Completed.class::isInstance)
            .map(it -> ((Requirement.Completed) it).slug());
    return Stream.concat(leaves, pathway.after().stream());
  }

  @Override
  public Set<FrameworkName> save(Program program, PackageWriter folder) {
    for (var pathway : store.of(program))
      folder.yaml("pathways/" + pathway.slug() + ".yaml", pathway.outline());
    return Set.of();
  }
}
