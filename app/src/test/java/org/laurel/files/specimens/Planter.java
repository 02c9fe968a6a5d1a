package org.laurel.files.specimens;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Says which word is planted where.
@FunctionalInterface
public interface Planter {

  /// Empty to plant nothing there.
  String at(Place place);

  default byte[] bytes(Place place) {
    return at(place).getBytes(UTF_8);
  }

  /// Only words that are seen, or only those that are not.
  default Planter only(Place.Kind kind) {
    return place -> place.kind() == kind ? at(place) : "a plain word";
  }
}
