package org.laurel.openbadges.bench;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.Template;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.SigningKey;

/// Prints how near issuing and verifying come to signing and verifying alone:
/// `name<TAB>value<TAB>unit`.
public final class BadgeBench {
  private final SigningKey key =
      SigningKey.generate(new java.security.SecureRandom(), Crypto.best());
  private final Issuer issuer = Issuer.ofKey(key, InstantSource.system());
  private final String credential = LargeBadge.of(issuer.did(), "4711", "5a1t").toJson().write();

  private BadgeBench() {}

  public static void main(String[] arguments) {
    new BadgeBench().run();
  }

  private void run() {
    byte[] hashes = new byte[64];
    byte[] signature = key.sign(hashes);
    Template template =
        issuer.template(LargeBadge.of(issuer.did(), "${award}", "${salt}").toJson());
    Map<String, String> values = Map.of("award", "4711", "salt", "5a1t");
    String signed = issuer.issue(credential);
    Verifier verifier = Verifier.of(Documents.none(), InstantSource.system(), Crypto.best());
    Supplier<String> issue = () -> template.issue(values);
    double[] cpu =
        Clockwork.nanoseconds(
            List.of(
                () -> key.sign(hashes),
                issue,
                () -> issuer.issue(credential),
                () -> key.verificationKey().verifies(hashes, signature),
                () -> verifier.verify(signed)));
    System.err.printf(
        "%s, credential of %d bytes, %s%n",
        Crypto.best(), signed.length(), java.util.Arrays.toString(cpu));
    print("issue.template.vs.sign", cpu[0] / cpu[1], "ratio");
    print("issue.json.vs.sign", cpu[0] / cpu[2], "ratio");
    print("verify.vs.verify", cpu[3] / cpu[4], "ratio");
    print("issue.template.bytes", Clockwork.bytes(issue), "bytes");
    print("issue.json.bytes", Clockwork.bytes(() -> issuer.issue(credential)), "bytes");
    print("verify.bytes", Clockwork.bytes(() -> verifier.verify(signed)), "bytes");
  }

  private static void print(String name, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s\t%.4g\t%s%n", name, value, unit);
  }
}
