package org.laurel.openbadges;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.laurel.openbadges.json.Json;

/// The npm packages of other implementers, in one Node process that answers line by line.
public final class Peer implements AutoCloseable {
  /// Found from where this class lies, target/test-classes, since a benchmark may run from
  /// anywhere.
  private static final Path MODULE = classes().resolve("../..").normalize();

  private static final Path SCRIPTS = MODULE.resolve("src/test/npm");
  private static final Path INSTALLED = MODULE.resolve("target/npm");

  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private Peer(Process process) {
    this.process = process;
    this.questions =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static Path classes() {
    try {
      return Path.of(Peer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Installs the pinned packages if needed, and starts Node.
  public static Peer start() throws IOException, InterruptedException {
    Process setup =
        new ProcessBuilder("node", "setup.mjs", INSTALLED.toString())
            .directory(SCRIPTS.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(setup.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (setup.waitFor() != 0) {
      throw new IOException("npm ci failed: " + said);
    }
    return new Peer(
        new ProcessBuilder("node", "peer.mjs")
            .directory(INSTALLED.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  public static boolean available() {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public Json.Obj ask(String question, Json.Fields details) {
    try {
      Json.Obj line = Json.fields().put("ask", question).putAll(details.done().members()).done();
      questions.write(line.write());
      questions.newLine();
      questions.flush();
      return Json.object(answers.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
