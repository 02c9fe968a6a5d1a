package org.laurel.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import journey.Api;

/// What people do, each by the name under which its figures are printed.
///
/// @param agency the address of the agency
/// @param educator signed in, with five files as evidence
/// @param assessor signed in, with the review `inHand` open
record Jobs(
    String agency, Cast cast, Browser educator, Browser assessor, Api rater, String inHand) {

  /// Pages that only show something, so they can be opened as often as it takes.
  Map<String, Load.Task> reading() {
    var anybody = new Browser(agency);
    var pages = new LinkedHashMap<String, Load.Task>();
    pages.put("catalogue", _ -> anybody.open("/catalogue"));
    pages.put("offer", _ -> anybody.open("/catalogue/alpr"));
    pages.put("home", _ -> educator.open("/home"));
    pages.put("evidence", _ -> educator.open("/enrollments/" + cast.started().enrollment()));
    pages.put("queue", _ -> assessor.open("/reviews"));
    pages.put("scoring", _ -> assessor.open("/reviews/" + inHand));
    pages.put("verification", _ -> anybody.open("/credentials/" + cast.credential()));
    return pages;
  }

  /// Gives the last piece of evidence, a new file of 1 MB, and submits. Each number is somebody
  /// else.
  Load.Task submit(List<Path> photos) {
    return number -> {
      var original = cast.almostReady().get(number % cast.almostReady().size());
      var copy = 1 + number / cast.almostReady().size();
      var api = original.api().as(CopyFunctions.token(original.api().token(), copy));
      var id = api.get("/enrollments").list().getFirst().at("id").text();
      new Cast.Teacher("", api, id).give(List.of(Cast.file("ALPR-2", photos.get(number)))).submit();
    };
  }

  /// Takes the next review and sends levels and feedback for five criteria. One person rates, so no
  /// rating is the second one and nothing is decided or issued meanwhile.
  Load.Task score() {
    return _ -> Cast.mustRate(rater);
  }
}
