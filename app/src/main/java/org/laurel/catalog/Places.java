package org.laurel.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of jurisdictions (ISO 3166): the states of the United States, and countries.
final class Places {

  private static final String COUNTRY = "US-";

  private static final Map<String, String> STATES =
      """
      AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut
      DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois
      IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts
      MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada
      NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota
      OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina
      SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington
      WV West Virginia|WI Wisconsin|WY Wyoming|AS American Samoa|GU Guam
      MP Northern Mariana Islands|PR Puerto Rico|VI U.S. Virgin Islands
      """
          .lines()
          .flatMap(line -> Stream.of(line.split("\\|")))
          .map(it -> it.split(" ", 2))
          .collect(Collectors.toMap(it -> COUNTRY + it[0], it -> it[1]));

  private Places() {}

  /// The code itself where it has no name that we know.
  static String name(String code) {
    var state = STATES.get(code);
    if (state != null) return state;
    return code.length() == 2 ? Locale.of("", code).getDisplayCountry(Locale.US) : code;
  }

  /// Reads `US-VA` as `Virginia`, and `US-VA:Endorsement` as `Virginia: endorsement`.
  static String label(String tag) {
    var parts = tag.split(":", 2);
    var place = name(parts[0]);
    return parts.length == 1 ? place : place + ": " + parts[1].toLowerCase(Locale.US);
  }
}
