package org.laurel.openbadges.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.laurel.openbadges.Baking;
import org.laurel.openbadges.Check;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.StatusList;
import org.laurel.openbadges.Verification;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.DidDocument;
import org.laurel.openbadges.key.SigningKey;
import org.laurel.openbadges.model.StatusEntry.Purpose;

/// `badge …` on the command line. Answers 0 when all is well, 1 when a check failed, 2 for wrong
/// use.
public final class Badge {
  private static final String USAGE =
      """
      badge keygen [did:web:… ]                        make a key; prints the secret and did.json
      badge issue <secret> <method> <credential.json>   sign; method is did:web:…#key, or "key" for did:key
      badge verify <credential or picture> [<document>…]  check; did.json and status lists may be given as files
      badge bake <picture> <credential.json> <output>   put a credential into a PNG or SVG
      badge extract <picture>                           take it out again
      badge status <revocation|suspension> <url> <issuer> [<index>…]   write a status list to sign
      """;

  private final InstantSource clock;
  private final PrintStream out;

  Badge(InstantSource clock, PrintStream out) {
    this.clock = clock;
    this.out = out;
  }

  public static void main(String[] arguments) {
    var badge =
        new Badge(
            InstantSource.system(), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.exit(badge.run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    try {
      return command(
          arguments.isEmpty() ? "" : arguments.getFirst(), arguments.stream().skip(1).toList());
    } catch (IndexOutOfBoundsException e) {
      out.print(USAGE);
      return 2;
    } catch (Refused | IllegalArgumentException | IOException e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  private int command(String command, List<String> rest) throws IOException {
    switch (command) {
      case "keygen" -> keygen(rest);
      case "issue" -> out.println(issuer(rest.get(0), rest.get(1)).issue(text(rest.get(2))));
      case "verify" -> {
        return verify(rest);
      }
      case "bake" ->
          Files.write(
              Path.of(rest.get(2)), Baking.bake(bytes(rest.get(0)), text(rest.get(1)).strip()));
      case "extract" ->
          out.println(
              Baking.extract(bytes(rest.get(0)))
                  .orElseThrow(() -> new Refused("nothing is baked into it")));
      case "status" -> status(rest);
      default -> throw new IndexOutOfBoundsException(command);
    }
    return 0;
  }

  private void keygen(List<String> rest) {
    var key = SigningKey.generate(new SecureRandom(), Crypto.best());
    DidDocument document = DidDocument.ofKey(key.verificationKey());
    if (!rest.isEmpty()) {
      String did = rest.getFirst();
      document =
          new DidDocument(
              did, List.of(DidDocument.Method.of(did + "#key-1", key.verificationKey())));
    }
    out.println(key.secretMultibase());
    out.println(document.write());
  }

  private Issuer issuer(String secret, String method) {
    SigningKey key = SigningKey.ofMultibase(secret, Crypto.best());
    return method.equals("key") ? Issuer.ofKey(key, clock) : new Issuer(key, method, clock);
  }

  private int verify(List<String> rest) throws IOException {
    byte[] file = bytes(rest.getFirst());
    String start =
        new String(file, 0, Math.min(8, file.length), StandardCharsets.ISO_8859_1).strip();
    boolean picture = start.startsWith("<") || start.contains("PNG");
    String credential =
        picture
            ? Baking.extract(file).orElseThrow(() -> new Refused("nothing is baked into it"))
            : text(rest.getFirst());
    Verification found =
        Verifier.of(documents(rest.stream().skip(1).toList()), clock, Crypto.best())
            .verify(credential);
    for (Check check : found.checks()) {
      out.println(check.step().name().toLowerCase(java.util.Locale.ROOT) + "\t" + answer(check));
    }
    out.println(found.sentence());
    return found.failures().isEmpty() ? 0 : 1;
  }

  private static String answer(Check check) {
    return switch (check.outcome()) {
      case Check.Passed() -> "passed";
      case Check.Failed(var because) -> "failed\t" + because;
      case Check.Skipped(var because) -> "skipped\t" + because;
    };
  }

  /// Documents given as files come first; what is not among them is fetched.
  private static Documents documents(List<String> files) throws IOException {
    Map<URI, byte[]> given = new HashMap<>();
    for (String file : files) {
      Json.Obj document = Json.object(bytes(file));
      String id = document.text("id").orElseThrow(() -> new Refused(file + " has no id"));
      given.put(id.startsWith("did:web:") ? DidDocument.address(id) : URI.create(id), bytes(file));
    }
    Documents network = Documents.overHttps();
    return address -> given.containsKey(address) ? given.get(address) : network.get(address);
  }

  private void status(List<String> rest) {
    StatusList list = StatusList.empty(Purpose.of(rest.get(0)), StatusList.SMALLEST);
    for (String index : rest.subList(3, rest.size())) {
      list = list.with(Integer.parseInt(index));
    }
    out.println(list.credential(rest.get(1), rest.get(2), clock.instant(), 60_000).write());
  }

  private static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(Path.of(file));
  }

  private static String text(String file) throws IOException {
    return Files.readString(Path.of(file));
  }
}
