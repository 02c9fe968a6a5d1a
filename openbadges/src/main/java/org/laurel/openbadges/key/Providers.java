package org.laurel.openbadges.key;

import java.lang.System.Logger.Level;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The providers this library looks for, fastest first. None is a dependency; none is installed.
///
/// Corretto's unpacks a native library into the folder for temporary files, which must allow
/// execution, and wants `--enable-native-access`. SunEC is about 70 times slower, and says so once.
final class Providers {
  private static final List<String> FASTEST_FIRST =
      List.of(
          "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider",
          "org.conscrypt.OpenSSLProvider",
          "org.bouncycastle.jce.provider.BouncyCastleProvider");

  static final List<Crypto> AVAILABLE = find();

  private Providers() {}

  private static List<Crypto> find() {
    // Without it Corretto's provider signs, but reads no Ed25519 keys; it looks once, when it is
    // loaded.
    System.setProperty("com.amazon.corretto.crypto.provider.registerEdKeyFactory", "true");
    var found = new ArrayList<Crypto>();
    FASTEST_FIRST.forEach(name -> load(name).ifPresent(found::add));
    if (found.isEmpty()) {
      log(
          "Ed25519 is computed by SunEC, which is slow; add AmazonCorrettoCryptoProvider to the class path");
    }
    found.add(Crypto.jdk());
    return List.copyOf(found);
  }

  private static Optional<Crypto> load(String name) {
    try {
      Class<?> type = Class.forName(name);
      return Optional.of(Crypto.of((Provider) type.getDeclaredConstructor().newInstance()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      log(name + " is there but cannot be used: " + e);
      return Optional.empty();
    }
  }

  private static void log(String fact) {
    System.getLogger(Providers.class.getName()).log(Level.WARNING, fact);
  }
}
