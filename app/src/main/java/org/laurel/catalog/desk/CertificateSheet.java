package org.laurel.catalog.desk;

import static org.laurel.catalog.desk.Kind.CHOICE;
import static org.laurel.catalog.desk.Kind.LINE;

import java.util.List;
import org.laurel.catalog.desk.Box.Choice;
import tools.jackson.databind.JsonNode;

/// The page for what an author chooses of the certificate.
final class CertificateSheet {

  private static final String AT = "/design/certificate";
  private static final int SIGNATORIES = 3;

  private static final List<Choice> PAPERS =
      List.of(new Choice("LETTER", "Letter"), new Choice("A4", "A4"));

  private static final List<Choice> SIDES =
      List.of(
          new Choice("TOP", "At the top"),
          new Choice("LEFT", "On the left"),
          new Choice("RIGHT", "On the right"));

  private CertificateSheet() {}

  static Sheet of(Paper paper) {
    open(paper);
    var boxes =
        new Boxes(paper, AT)
            .add(
                LINE,
                "heading",
                "Heading",
                "Such as: Certificate of completion. It may stay empty.")
            .add(CHOICE, "badge", "Where the badge stands", "", SIDES)
            .add(CHOICE, "paper", "Paper", "", PAPERS);
    for (var number = 1; number <= SIGNATORIES; number++) {
      var at = "signatories/" + (number - 1) + "/";
      boxes
          .add(LINE, at + "name", "Name of signatory " + number, "")
          .add(LINE, at + "role", "Role of signatory " + number, "");
    }
    return Sheet.of(
        paper,
        Place.of(Section.CERTIFICATE),
        Section.CERTIFICATE.title(),
        "What earners print. Name, date and the code to check it are always on it. All of this may"
            + " stay empty.",
        boxes.all(),
        List.of());
  }

  /// Makes room for what may be written.
  private static void open(Paper paper) {
    if (paper.at(AT).isNull())
      paper.set(
          AT,
          Paper.object(
              """
              {"heading":"","paper":"LETTER","badge":"TOP","signatories":[]}
              """));
    var signatories = paper.list(AT + "/signatories");
    while (signatories.size() < SIGNATORIES)
      signatories.add(Paper.object("{\"name\":\"\",\"role\":\"\"}"));
  }

  /// Whether nothing was chosen.
  static boolean isPlain(JsonNode certificate) {
    return certificate.path("heading").asString("").isBlank()
        && certificate.path("paper").asString("").equals("LETTER")
        && certificate.path("badge").asString("").equals("TOP")
        && certificate.path("signatories").isEmpty();
  }
}
