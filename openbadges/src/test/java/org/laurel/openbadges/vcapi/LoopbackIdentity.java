package org.laurel.openbadges.vcapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for `localhost` that only this process trusts, made by the JDK's `keytool`.
final class LoopbackIdentity {
  private static final String PASSWORD = "loopback";

  private LoopbackIdentity() {}

  static SSLContext make() throws IOException, GeneralSecurityException, InterruptedException {
    Path folder = Files.createTempDirectory("loopback");
    Path file = folder.resolve("identity.p12");
    keytool(file);
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    Files.delete(file);
    Files.delete(folder);
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static void keytool(Path file) throws IOException, InterruptedException {
    String command =
        "-genkeypair -alias localhost -keyalg EC -dname CN=localhost -ext SAN=dns:localhost"
            + " -validity 2 -storetype PKCS12 -storepass "
            + PASSWORD
            + " -keystore "
            + file;
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var arguments = new ArrayList<>(List.of(tool));
    arguments.addAll(List.of(command.split(" ")));
    Process made = new ProcessBuilder(arguments).redirectErrorStream(true).start();
    String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (made.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
  }
}
