package org.laurel.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import packaged.PackagedLaurel;

/// A server with the sample agency and a browser, started once for all tests that ask for it.
final class Demonstration implements AutoCloseable {

  private final PackagedLaurel laurel;
  private final Chromium chromium;
  private final Map<Screen, Set<String>> met = new HashMap<>();

  private Demonstration() {
    chromium = Chromium.open();
    laurel = PackagedLaurel.start(home());
  }

  private static Path home() {
    try {
      return Files.createTempDirectory("laurel-e2e-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PackagedLaurel laurel() {
    return laurel;
  }

  Visitor visitor(Screen screen) {
    var seen = met.computeIfAbsent(screen, _ -> new HashSet<>());
    return new Visitor(chromium, screen, laurel.agency(), seen);
  }

  @Override
  public void close() {
    laurel.close();
    chromium.close();
  }

  /// Hands the one demonstration to every test that has it as a parameter.
  static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == Demonstration.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(Namespace.GLOBAL)
          .computeIfAbsent(Demonstration.class, _ -> new Demonstration(), Demonstration.class);
    }
  }
}
