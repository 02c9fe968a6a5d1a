package org.laurel.trials.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands on a made-up trial that the project ships, against the fields their schemas
/// require.
class CommandsTest {
  @TempDir Path folder;

  @Test
  void writesWhatTheSchemasRequire() throws IOException {
    String trial = trial();

    checks("mixed", run("mixed", "score ~ treat + pretest + (1 | school/class)", trial));
    checks(
        "ols",
        run(
            "ols",
            "score ~ treat + pretest",
            trial,
            "--cluster",
            "school",
            "--wald",
            "treat,pretest"));
    checks("iv", run("iv", "score ~ pretest | treat", trial));
  }

  @Test
  void countsWhatItDropsAndReadsGzip() throws IOException {
    JsonNode found = run("ols", "score ~ treat", trial());

    assertThat(found.get("n").asInt()).isEqualTo(399);
    assertThat(found.get("dropped").get(0).get("reason").asString())
        .isEqualTo("no value in 'score'");
    assertThat(found.get("dropped").get(0).get("rows").asInt()).isEqualTo(1);
  }

  @Test
  void printsATableForPeople() throws IOException {
    assertThat(text("mixed", "score ~ treat + (1 | school)", trial(), "--format", "table"))
        .contains("(Intercept)", "estimate", "residual");
  }

  private static void checks(String schema, JsonNode found) {
    JsonNode rules = JsonMapper.shared().readTree(Path.of("schema", schema + ".json").toFile());
    rules
        .get("required")
        .forEach(name -> assertThat(found.has(name.asString())).as(schema + " " + name).isTrue());
    assertThat(found.propertyNames()).isNotEmpty();
  }

  private JsonNode run(String... words) {
    return JsonMapper.shared().readTree(text(words));
  }

  private static String text(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Trials.run(
            words,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  /// 20 schools of 2 classes of 10; one score is missing.
  private String trial() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder csv = new StringBuilder("school,class,treat,pretest,score\n");
    double school = 0;
    for (int i = 0; i < 400; i++) {
      school = i % 20 == 0 ? random.nextGaussian() : school;
      double pretest = random.nextGaussian();
      String score =
          i == 7
              ? ""
              : Double.toString(0.3 * (i / 20 % 2) + pretest + school + random.nextGaussian());
      csv.append("s%d,c%d,%d,%s,%s%n".formatted(i / 20, i / 10, i / 20 % 2, pretest, score));
    }
    Path file = folder.resolve("trial.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
    return file.toString();
  }
}
