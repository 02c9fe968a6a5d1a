package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.laurel.openbadges.Baking;
import org.laurel.openbadges.json.Json;
import org.laurel.web.Refused;

/// What somebody brings to have it checked, told by what it is and not by its name.
sealed interface Brought {

  int LARGEST = 2 << 20;
  Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  /// JSON with a proof, or a token.
  record Signed(String document) implements Brought {}

  /// An assertion of Open Badges 2, or what is baked of one.
  record Old(Json.Obj assertion) implements Brought {}

  /// Where a badge is to be found.
  record Address(URI address) implements Brought {}

  /// @throws Refused with a sentence that says what to bring instead
  static Brought of(byte[] bytes) {
    if (bytes.length > LARGEST)
      throw new Refused("This is too large for a badge: 2 MB is the most.");
    var begins = new String(bytes, 0, Math.min(bytes.length, 64), UTF_8).strip();
    if (begins.startsWith("%PDF"))
      throw new Refused(
          "This is a certificate on paper. Scan its code, or enter the web address beneath it.");
    var isPicture = bytes.length > 0 && (bytes[0] == (byte) 0x89 || begins.startsWith("<"));
    return text(isPicture ? baked(bytes) : new String(bytes, UTF_8).strip());
  }

  private static String baked(byte[] picture) {
    try {
      return Baking.extract(picture).orElseThrow(Brought::empty).strip();
    } catch (org.laurel.openbadges.json.Refused broken) {
      throw empty();
    }
  }

  private static Refused empty() {
    return new Refused(
        "No badge is inside this picture. Screenshots and copies lose it: ask for the file that was"
            + " made for download.");
  }

  private static Brought text(String text) {
    if (text.startsWith("{")) return json(text);
    if (TOKEN.matcher(text).matches()) return new Signed(text);
    if (text.matches("(?i)https?://\\S+")) return new Address(address(text));
    throw new Refused(
        "This is neither the text of a badge nor its web address. A badge begins with {, a signed"
            + " token with ey, an address with https://.");
  }

  /// What cannot be read goes to the verifier, which says why.
  private static Brought json(String text) {
    try {
      var document = Json.object(text);
      return isOld(document) ? new Old(document) : new Signed(text);
    } catch (org.laurel.openbadges.json.Refused broken) {
      return new Signed(text);
    }
  }

  /// Before 2.0 there was no context; what has a badge and a recipient is one, too.
  private static boolean isOld(Json.Obj document) {
    return document.texts("@context").anyMatch(it -> it.matches(".*openbadges/v[12].*"))
        || document.get("badge").isPresent() && document.get("recipient").isPresent();
  }

  /// @throws Refused when nobody could be asked there
  static URI address(String text) {
    try {
      var address = new URI(text.strip());
      if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null)
        throw new Refused("Enter a whole web address, which begins with https://.");
      return address;
    } catch (URISyntaxException _) {
      throw new Refused("This web address has a mistake in it. Copy it whole, from https:// on.");
    }
  }
}
