package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpsDocumentsTest {

  @Test
  void givesUpOnAServerThatNeverEndsItsHandshake() throws IOException {
    var loopback = InetAddress.getLoopbackAddress();
    try (var silent = new ServerSocket(0, 1, loopback)) {
      var documents = new HttpsDocuments(_ -> loopback, 1, Duration.ofSeconds(1));
      var address = URI.create("https://badges.example:" + silent.getLocalPort() + "/did.json");

      var failure =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20),
              () -> assertThrows(IOException.class, () -> documents.get(address)));

      assertEquals("the server takes longer than 1 s", failure.getMessage());
    }
  }
}
