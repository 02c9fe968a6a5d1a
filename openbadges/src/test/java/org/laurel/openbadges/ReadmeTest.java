package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.DidDocument;
import org.laurel.openbadges.key.SigningKey;
import org.laurel.openbadges.model.OpenBadgeCredential;

/// The sample of the README, compiled and run.
class ReadmeTest {

  @Test
  void runsTheSample() throws IOException {
    OpenBadgeCredential credential = World.badge();
    byte[] picture = World.png();
    // sample
    var key = SigningKey.generate(new SecureRandom(), Crypto.best());
    var issuer = new Issuer(key, "did:web:badges.example.org#key-1", Clock.systemUTC());
    String signed = issuer.issue(credential);
    byte[] baked = Baking.bake(picture, signed);
    // end
    var method = DidDocument.Method.of(issuer.verificationMethod(), key.verificationKey());
    Documents documents = World.publishing(new DidDocument(issuer.did(), List.of(method)));
    // sample
    var verifier = Verifier.of(documents, Clock.systemUTC(), Crypto.best());
    Verification found = verifier.verify(Baking.extract(baked).orElseThrow());
    String sentence = found.sentence();
    // end

    assertTrue(sentence.startsWith("We checked that it can be read"), sentence);
    assertEquals(sample(), code());
  }

  /// What stands between the marks above.
  private static String sample() throws IOException {
    var lines = new StringBuilder();
    boolean inside = false;
    for (String line :
        Files.readAllLines(Path.of("src/test/java/org/laurel/openbadges/ReadmeTest.java"))) {
      if (line.strip().equals("// end")) {
        inside = false;
      }
      if (inside) {
        lines.append(line.strip()).append('\n');
      }
      if (line.strip().equals("// sample")) {
        inside = true;
      }
    }
    return lines.toString();
  }

  /// The code of the README.
  private static String code() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("```java\n") + "```java\n".length();
    return readme.substring(from, readme.indexOf("```", from)).replace("\n\n", "\n");
  }
}
