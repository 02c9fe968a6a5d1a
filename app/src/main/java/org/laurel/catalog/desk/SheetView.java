package org.laurel.catalog.desk;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.PilotWord;
import org.laurel.catalog.PilotWords;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Brings together what stands on a page of a draft besides the form.
@Component
class SheetView {

  private static final int MOST_FOUND = 30;

  private final Drafts drafts;
  private final Mendings mendings;
  private final Remarks remarks;
  private final PilotWords pilot;
  private final Standards standards;

  SheetView(
      Drafts drafts, Mendings mendings, Remarks remarks, PilotWords pilot, Standards standards) {
    this.drafts = drafts;
    this.mendings = mendings;
    this.remarks = remarks;
    this.pilot = pilot;
    this.standards = standards;
  }

  /// What the picker of standards shows.
  ///
  /// @param query what was searched for, or empty
  record Picker(String query, List<Competency> chosen, List<Competency> found) {}

  /// @param comment what somebody typed and could not be kept, or empty
  String page(Actor actor, Version.Id version, Sheet sheet, String comment, Model model) {
    var manuscript = drafts.paper(version).manuscript();
    model.addAttribute("draft", drafts.draft(version));
    model.addAttribute("sheet", sheet);
    model.addAttribute("when", When.of(actor));
    model.addAttribute("comment", comment);
    model.addAttribute("remarks", remarks.at(version, sheet.place()));
    model.addAttribute("heard", heard(version, sheet.place()));
    var hasFile = Attachments.has(sheet.place());
    model.addAttribute("hasFile", hasFile);
    if (hasFile) model.addAttribute("file", Attachments.of(Paper.of(manuscript), sheet.place()));
    model.addAttribute(
        "mendings",
        mendings.of(manuscript).stream().filter(it -> it.place().equals(sheet.place())).toList());
    if (!model.containsAttribute("picker"))
      model.addAttribute("picker", picker(manuscript.design().alignments().stream(), ""));
    return "catalog/desk/sheet";
  }

  private List<PilotWord> heard(Version.Id version, Place place) {
    return pilot.about(version).stream().filter(it -> it.spot().equals(place.key())).toList();
  }

  Picker search(Version.Id version, String query) {
    return picker(drafts.paper(version).manuscript().design().alignments().stream(), query);
  }

  private Picker picker(Stream<java.util.UUID> chosen, String query) {
    var ids = chosen.map(Competency.Id::new).toList();
    var found =
        standards.search(query, MOST_FOUND).stream().filter(it -> !ids.contains(it.id())).toList();
    return new Picker(query, standards.all(ids), found);
  }
}
