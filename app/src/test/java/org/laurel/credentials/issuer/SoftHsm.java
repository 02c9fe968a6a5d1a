package org.laurel.credentials.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Security;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.KeyGenerator;
import org.springframework.util.FileSystemUtils;

/// A security module made of software (SoftHSM 2.6.1): the machine's own where there is one, and
/// else Debian's, unpacked into the build folder.
///
/// @param library what speaks PKCS #11
/// @param tool what makes tokens
record SoftHsm(Path library, Path tool) {

  static final String PIN = "5678";

  private static final String POOL = "http://deb.debian.org/debian/pool/main/s/softhsm2/";

  /// SHA-256 by package.
  private static final Map<String, String> PACKAGES =
      Map.of(
          "softhsm2_2.6.1-2.1_amd64.deb",
          "10bf00517295d1da6229684a73fbf90d64841d0a8df69517dc0004586720d04e",
          "libsofthsm2_2.6.1-2.1_amd64.deb",
          "8c29aa37b082c2904d5ff8c65432e6b018929687400854dbeafd1c2a787d3508");

  /// The `pom.xml` names this file to the library (`SOFTHSM2_CONF`), which reads it once.
  private static final Path SETTINGS = Path.of("target/softhsm/softhsm2.conf").toAbsolutePath();

  private static final Path UNPACKED = SETTINGS.resolveSibling("");

  static SoftHsm found() throws IOException, InterruptedException {
    var own = in(Path.of("/"));
    if (own.isThere()) return own;
    var unpacked = in(UNPACKED);
    if (!unpacked.isThere()) for (var name : PACKAGES.keySet()) unpack(name);
    return unpacked;
  }

  private static SoftHsm in(Path root) {
    return new SoftHsm(
        root.resolve("usr/lib/softhsm/libsofthsm2.so"), root.resolve("usr/bin/softhsm2-util"));
  }

  private boolean isThere() {
    return Files.isReadable(library) && Files.isExecutable(tool);
  }

  private static void unpack(String name) throws IOException, InterruptedException {
    Files.createDirectories(UNPACKED);
    var file = UNPACKED.resolve(name);
    try (var http = HttpClient.newHttpClient()) {
      http.send(HttpRequest.newBuilder(URI.create(POOL + name)).build(), BodyHandlers.ofFile(file));
    }
    if (!digest(Files.readAllBytes(file)).equals(PACKAGES.get(name)))
      throw new IOException(name + " is not what it was when it was chosen.");
    run("dpkg-deb", "--extract", file.toString(), UNPACKED.toString());
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Forgets the tokens of before and makes others, in the slots from 0. The library must not have
  /// been asked in this process yet.
  void makeTokens(String... labels) throws IOException, InterruptedException {
    var tokens = UNPACKED.resolve("tokens");
    FileSystemUtils.deleteRecursively(tokens);
    Files.createDirectories(tokens);
    Files.writeString(SETTINGS, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
    for (var label : labels)
      run(
          tool.toString(),
          "--module",
          library.toString(),
          "--init-token",
          "--free",
          "--label",
          label,
          "--so-pin",
          "1234",
          "--pin",
          PIN);
  }

  /// Makes an AES key that does not leave the token, as its owners would.
  void makeKey(int slot, String name) throws GeneralSecurityException, IOException {
    var provider =
        Security.getProvider("SunPKCS11")
            .configure(
                """
                --name=owners-%d
                library="%s"
                slotListIndex=%1$d
                attributes(*, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_ENCRYPT = true
                }
                """
                    .formatted(slot, library));
    var keys = KeyGenerator.getInstance("AES", provider);
    keys.init(256);
    var store = java.security.KeyStore.getInstance("PKCS11", provider);
    store.load(null, PIN.toCharArray());
    store.setKeyEntry(name, keys.generateKey(), null, null);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + ": " + said);
  }
}
