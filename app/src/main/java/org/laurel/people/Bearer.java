package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/// A token as programs send it (RFC 6750): `laurel_bayou_3f…`, the agency's slug and the secret.
record Bearer(String agency, String secret) {

  private static final Pattern TOKEN = Pattern.compile("laurel_([a-z0-9-]+)_([0-9a-f]{64})");
  private static final String SCHEME = "Bearer ";

  static Optional<Bearer> of(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return header == null || !header.startsWith(SCHEME)
        ? Optional.empty()
        : parse(header.substring(SCHEME.length()).strip());
  }

  private static Optional<Bearer> parse(String text) {
    var matcher = TOKEN.matcher(text);
    return matcher.matches()
        ? Optional.of(new Bearer(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  String text() {
    return "laurel_" + agency + "_" + secret;
  }
}
