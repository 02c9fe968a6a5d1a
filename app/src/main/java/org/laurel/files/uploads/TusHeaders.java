package org.laurel.files.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Reads and writes what tus says in headers.
final class TusHeaders {

  static final String VERSION = "1.0.0";
  static final String EXTENSIONS = "creation,expiration,checksum,termination";
  static final String PIECES = "application/offset+octet-stream";

  private static final String NUMBER = "\\d{1,18}";

  private TusHeaders() {}

  /// Reads a count of bytes.
  static long number(String header, @Nullable String value) {
    if (value == null || !value.matches(NUMBER))
      throw new Unfit(HttpStatus.BAD_REQUEST, "The header " + header + " must be a whole number.");
    return Long.parseLong(value);
  }

  /// The file's name among the pairs of `Upload-Metadata`: key, space, value in Base64.
  static String name(@Nullable String metadata) {
    if (metadata == null) return "";
    for (var pair : metadata.split(",")) {
      var parts = pair.strip().split(" ", 2);
      if (parts.length == 2 && parts[0].equals("filename")) return decoded(parts[1]);
    }
    return "";
  }

  private static String decoded(String value) {
    try {
      return new String(Base64.getDecoder().decode(value.strip()), UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw new Unfit(HttpStatus.BAD_REQUEST, "The name in Upload-Metadata is not Base64.");
    }
  }

  /// As a date of HTTP (RFC 9110 section 5.6.7).
  static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }
}
