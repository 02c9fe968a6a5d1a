package org.laurel.openbadges.bench;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.laurel.openbadges.Baking;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.Template;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.SigningKey;
import org.laurel.openbadges.rdf.GeneralPath;

/// Prints how near issuing and verifying come to signing and verifying alone, and how far they are
/// from other libraries: `name<TAB>value<TAB>unit`. Higher is better, except for bytes.
public final class BadgeBench {
  private static final int IMAGE_BYTES = 84_000;

  private final SigningKey key = SigningKey.generate(new SecureRandom(), Crypto.best());
  private final Issuer issuer = Issuer.ofKey(key, InstantSource.system());
  private final String credential = LargeBadge.of(issuer.did(), "4711", "5a1t").toJson().write();
  private final String signed = issuer.issue(credential);
  private final Json.Obj prototype = LargeBadge.of(issuer.did(), "${award}", "${salt}").toJson();
  private final Template template = issuer.template(prototype);
  private final Map<String, String> values = Map.of("award", "4711", "salt", "5a1t");
  private final Verifier verifier =
      Verifier.of(Documents.none(), InstantSource.system(), Crypto.best());
  private final Verifier knowing = verifier.knowing(prototype);

  private BadgeBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (!Fork.isOne()) {
      System.exit(Fork.run(BadgeBench.class));
    }
    var bench = new BadgeBench();
    if (!bench.verifier.verify(bench.signed).failures().isEmpty()) {
      throw new IllegalStateException(bench.verifier.verify(bench.signed).sentence());
    }
    bench.run();
  }

  private void run() throws IOException, InterruptedException {
    byte[] hashes = new byte[64];
    byte[] signature = key.sign(hashes);
    Json.Obj document = Json.object(credential);
    byte[] image = Pictures.png(IMAGE_BYTES);
    byte[] baked = Baking.bake(image, signed);
    double[] cpu =
        Clockwork.nanoseconds(
            List.of(
                () -> key.sign(hashes),
                this::issueTemplate,
                this::issueJson,
                () -> key.verificationKey().verifies(hashes, signature),
                this::verify,
                this::verifyKnown,
                baked::clone,
                () -> Baking.bake(image, signed),
                () -> GeneralPath.hash(document)));
    System.err.printf(
        Locale.ROOT,
        "%s, Java %s, serial collector, credential of %d bytes%n",
        Crypto.best(),
        Runtime.version(),
        signed.length());
    print("issue.template.vs.sign", cpu[0] / cpu[1], "ratio");
    print("issue.json.vs.sign", cpu[0] / cpu[2], "ratio");
    print("verify.vs.verify", cpu[3] / cpu[4], "ratio");
    print("verify.known.vs.verify", cpu[3] / cpu[5], "ratio");
    print("bake.png.vs.copy", cpu[6] / cpu[7], "ratio");
    print("issue.template.bytes", Clockwork.bytes(this::issueTemplate), "bytes");
    print("issue.json.vs.titanium", (cpu[8] + cpu[0]) / cpu[2], "ratio");
    print("verify.vs.titanium", (cpu[8] + cpu[3]) / cpu[4], "ratio");
    print("scale.two.cores", Clockwork.scale(this::issueTemplate, () -> key.sign(hashes)), "ratio");
    beside();
  }

  /// The peers run in Node, which may be absent.
  private void beside() throws IOException, InterruptedException {
    if (!Peers.available()) {
      System.err.println("Node is not installed: nothing was measured beside @digitalbazaar/vc");
      return;
    }
    try (var peers = new Peers(key, issuer)) {
      print(
          "issue.template.vs.digitalbazaar",
          Clockwork.beside(() -> peers.issue(credential), this::issueTemplate),
          "ratio");
      print(
          "verify.vs.digitalbazaar",
          Clockwork.beside(() -> peers.verify(signed), this::verify),
          "ratio");
    }
  }

  private String issueTemplate() {
    return template.issue(values);
  }

  private String issueJson() {
    return issuer.issue(credential);
  }

  private Object verify() {
    return verifier.verify(signed);
  }

  private Object verifyKnown() {
    return knowing.verify(signed);
  }

  private static void print(String name, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s\t%.4g\t%s%n", name, value, unit);
  }
}
