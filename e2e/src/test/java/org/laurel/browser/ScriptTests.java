package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The journey by script, run from its source as `./laurel journey` runs it.
@ExtendWith(Demonstration.Shared.class)
class ScriptTests {

  private record Outcome(int code, List<String> lines) {}

  @ParameterizedTest
  @ValueSource(strings = {"arcs-virginia", "lausd-steam"})
  void endsWithAnAddressThatVerifies(String program, Demonstration demonstration) {
    var server = demonstration.laurel().address().toString();

    var outcome = journey(demonstration, "--url", server, "--program", program);

    assertThat(outcome.code()).as("%s", outcome.lines()).isZero();
    try (var visitor = demonstration.visitor(Screen.DESKTOP)) {
      visitor.open(outcome.lines().getLast()).sees("Valid");
    }
  }

  @Test
  void endsWithASentenceWhenNobodyAnswers(Demonstration demonstration) {
    var outcome = journey(demonstration, "--url", "http://127.0.0.1:1");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.lines().getLast()).contains("Is the server running?");
  }

  private static Outcome journey(Demonstration demonstration, String... options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("e2e/journey/Journey.java");
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LAUREL_HOME", demonstration.laurel().home().toString());
    try {
      var process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output.lines().toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
