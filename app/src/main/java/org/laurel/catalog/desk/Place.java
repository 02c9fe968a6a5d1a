package org.laurel.catalog.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.laurel.catalog.Version;

/// Where in a draft somebody works.
///
/// @param code of one piece, such as `EOLA-1`, or empty for the section as a whole
record Place(Section section, String code) {

  static Place of(Section section) {
    return new Place(section, "");
  }

  /// @param text as [#key] writes it
  static Place parse(String text) {
    var parts = text.split(" ", 2);
    return new Place(Section.of(parts[0]), parts.length == 1 ? "" : parts[1]);
  }

  /// The page that leads here: of a material its unit, else the listed section.
  Place home() {
    return section == Section.MATERIALS && !code.isEmpty()
        ? new Place(Section.UNITS, code.substring(0, code.lastIndexOf('/')))
        : Place.of(section.home());
  }

  /// Such as `slots EOLA-1`.
  String key() {
    return code.isEmpty() ? section.path() : section.path() + " " + code;
  }

  /// The address of its page.
  String path(Version.Id version) {
    var path = "/desk/" + version.value() + "/sheets/" + section.path();
    return code.isEmpty() ? path : path + "?code=" + URLEncoder.encode(code, UTF_8);
  }
}
