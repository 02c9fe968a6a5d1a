package org.laurel.standards.exchange;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.laurel.openbadges.Documents;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;

/// Fetches a package from its publisher's site: https only, no inner address, no redirect, and no
/// more or longer than a package needs.
@Component
class Download {

  private static final int MEGABYTES = JsonText.MOST_BYTES >> 20;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Documents documents;

  Download() {
    this(Documents.overHttps(MEGABYTES, LONGEST));
  }

  Download(Documents documents) {
    this.documents = documents;
  }

  /// @throws Refused with the reason, when there is nothing to have or it must not be fetched
  byte[] from(String address) {
    var uri = https(address.strip());
    try {
      return documents.get(uri);
    } catch (IOException failure) {
      throw new Refused(
          "Nothing could be fetched from %s: %s. Check the address, or download the file and choose it here."
              .formatted(uri.getHost(), reason(failure)));
    }
  }

  private static URI https(String address) {
    try {
      var uri = new URI(address);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null)
        return uri;
    } catch (URISyntaxException _) {
      // it is refused like any other address that leads nowhere
    }
    throw new Refused(
        "This is no plain address that begins with https://. Copy it from the publisher's site.");
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case UnknownHostException _ -> "there is no site of this name";
      case SSLException _ -> "the site cannot prove who it is";
      case SocketException _ -> "the site does not answer";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
