package org.laurel.catalog.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.PilotWord;
import org.laurel.web.NotFound;

/// What teachers of a pilot said on one part of a draft.
///
/// @param place where the part is written, or null when the draft has it no more
record Heard(@Nullable Place place, String title, List<PilotWord> words) {

  Heard {
    words = List.copyOf(words);
  }

  /// In the order in which the parts were first spoken of.
  static List<Heard> of(Paper paper, List<PilotWord> words) {
    return words.stream()
        .collect(Collectors.groupingBy(PilotWord::spot, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(it -> heard(paper, it))
        .toList();
  }

  private static Heard heard(Paper paper, Map.Entry<String, List<PilotWord>> said) {
    try {
      var place = Place.parse(said.getKey());
      var title = place.equals(Place.of(Section.WORDS)) ? "All of it" : title(paper, place);
      return new Heard(place, title, said.getValue());
    } catch (NotFound gone) {
      return new Heard(null, "No longer here: " + said.getKey(), said.getValue());
    }
  }

  private static String title(Paper paper, Place place) {
    return Sheets.of(paper, place).title();
  }
}
