package org.laurel.openbadges;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// Where a verifier gets what a credential only points to: did:web documents and status lists.
@FunctionalInterface
public interface Documents {

  /// The bytes at an address.
  ///
  /// @throws IOException with a plain reason, if they cannot be had or must not be fetched
  byte[] get(URI address) throws IOException;

  /// Nothing is fetched; checks that need more than the credential fail with a reason.
  static Documents none() {
    return of(Map.of());
  }

  /// A client for the public network: https only, the name resolved once, no inner address, no
  /// redirect, 5 seconds, 1 MB.
  static Documents overHttps() {
    return overHttps(1, Duration.ofSeconds(5));
  }

  /// The same client for documents that are larger by nature.
  ///
  /// @param megabytes the most that an answer may hold
  /// @param longest for all of an answer
  static Documents overHttps(int megabytes, Duration longest) {
    return new HttpsDocuments(PublicAddress::of, megabytes, longest);
  }

  /// Documents known beforehand, by address.
  static Documents of(Map<String, String> texts) {
    var known = Map.copyOf(texts);
    return address -> {
      String text = known.get(address.toString());
      if (text == null) {
        throw new IOException(address + " is not at hand");
      }
      return text.getBytes(StandardCharsets.UTF_8);
    };
  }
}
