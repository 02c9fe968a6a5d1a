package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Other people's software from npm, at its fixed versions (`src/test/npm`).
final class Peer {

  private static final Path SCRIPTS = Path.of("src/test/npm").toAbsolutePath();
  private static final Path FOLDER = Path.of("target/npm-peers").toAbsolutePath();

  private static final Path LOCK = Path.of("target/npm-peers.lock").toAbsolutePath();

  /// @param said what it printed
  record Answer(int code, String said) {}

  private Peer() {}

  /// Installs it at the first time; later this takes a moment. One at a time, since tests run in
  /// two processes.
  static void install() throws Exception {
    Files.createDirectories(FOLDER.getParent());
    try (var file = FileChannel.open(LOCK, CREATE, WRITE);
        var _ = file.lock()) {
      var answer = run(SCRIPTS, List.of("setup.mjs", FOLDER.toString()));
      assertThat(answer.code()).as(answer.said()).isZero();
    }
  }

  static String file(String name, byte[] content) throws IOException {
    return Files.write(FOLDER.resolve(name), content).toString();
  }

  static String file(String name, String content) throws IOException {
    return file(name, content.getBytes(UTF_8));
  }

  static Answer run(String... words) throws Exception {
    return run(FOLDER, List.of(words));
  }

  private static Answer run(Path folder, List<String> words) throws Exception {
    var command = new ArrayList<>(List.of("node"));
    command.addAll(words);
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Answer(process.waitFor(), said);
  }
}
