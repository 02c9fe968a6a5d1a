package org.laurel.pathways;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.laurel.catalog.Catalog;
import org.laurel.packages.PackageFile;

/// What must hold of an outline, beyond its form, before a package may bring it.
record OutlineCheck(PackageFile file, Outline outline, Catalog catalog) {

  /// @throws org.laurel.web.Refused naming file and field of the first mistake
  void check() {
    if (!outline.slug().equals(file.slug()))
      throw file.mistake("slug", "must be `" + file.slug() + "`, as the file is named.");
    if (!outline.requires().nodes().allMatch(Outline.Node::hasOneKey))
      throw file.mistake(
          "requires",
          "each requirement has one of the keys all, any, some, micro-credential, pathway, hours,"
              + " shown.");
    checkLeaves();
    checkWhatComesFirst();
    checkChoices();
  }

  private void checkLeaves() {
    for (var each : outline.requires().requirement().all().toList())
      if (each instanceof Requirement.Earned(var slug, _) && !catalog.has(slug))
        throw file.mistake("requires", "there is no micro-credential " + slug + ". Correct it.");
  }

  private void checkWhatComesFirst() {
    for (var node : outline.requires().nodes().toList())
      if (node.after() != null && node.microCredential() == null)
        throw file.mistake("requires", "after stands beside a micro-credential only.");
    var first = new HashMap<String, List<String>>();
    for (var each : outline.requires().requirement().all().toList())
      if (each instanceof Requirement.Earned(var slug, var after)) first.put(slug, after);
    for (var slug : first.keySet()) checkFirst(slug, first);
  }

  private void checkFirst(String slug, Map<String, List<String>> first) {
    var seen = new HashSet<String>();
    var next = first.getOrDefault(slug, List.of());
    while (!next.isEmpty()) {
      for (var it : next)
        if (!catalog.has(it))
          throw file.mistake("requires", "there is no micro-credential " + it + ". Correct it.");
      seen.addAll(next);
      next =
          next.stream()
              .flatMap(it -> first.getOrDefault(it, List.of()).stream())
              .filter(it -> !seen.contains(it))
              .toList();
    }
    if (seen.contains(slug))
      throw file.mistake("requires", slug + " comes after itself, by way of others.");
  }

  private void checkChoices() {
    var all = outline.requires().requirement().all().toList();
    for (var each : all)
      if (each instanceof Requirement.Some(var atLeast, var parts) && atLeast > parts.size())
        throw file.mistake(
            "requires",
            "at-least is %d of %d. It can be no more than there are."
                .formatted(atLeast, parts.size()));
    var codes =
        all.stream()
            .filter(Requirement.Shown.class::isInstance)
            .map(it -> ((Requirement.Shown) it).code())
            .toList();
    if (Set.copyOf(codes).size() < codes.size())
      throw file.mistake("requires", "a code of shown is used twice. Give each its own.");
  }
}
