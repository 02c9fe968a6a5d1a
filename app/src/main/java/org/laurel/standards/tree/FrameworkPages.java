package org.laurel.standards.tree;

import java.util.List;
import java.util.UUID;
import org.laurel.standards.FrameworkVersion;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The standards themselves, for anybody who follows an alignment.
@Controller
@Everyone
class FrameworkPages {

  private static final int LONGEST_QUERY = 100;

  private final Frameworks frameworks;

  FrameworkPages(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  /// @param version the one to show, or empty for the newest
  @GetMapping("/frameworks/{slug}")
  String framework(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    var versions = frameworks.versions(slug);
    var words = query.strip();
    var kept = words.substring(0, Math.min(words.length(), LONGEST_QUERY));
    model.addAttribute("versions", versions);
    model.addAttribute(
        "listing", frameworks.listing(chosen(versions, version), kept, Slice.at(page)));
    return "standards/tree/framework";
  }

  @GetMapping("/frameworks/{slug}/{item}")
  String item(
      @PathVariable String slug,
      @PathVariable UUID item,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    var shown = chosen(frameworks.versions(slug), version);
    model.addAttribute("detail", frameworks.item(shown, item, Slice.at(page)));
    return "standards/tree/item";
  }

  private static FrameworkVersion chosen(List<FrameworkVersion> versions, String version) {
    return versions.stream()
        .filter(it -> version.isEmpty() || it.version().equals(version))
        .findFirst()
        .orElseThrow(() -> new NotFound("The framework"));
  }
}
