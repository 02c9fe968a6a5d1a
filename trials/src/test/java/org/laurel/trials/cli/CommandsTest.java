package org.laurel.trials.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands on a made-up trial that the project ships, against the fields their schemas
/// require.
class CommandsTest {
  @TempDir Path folder;

  /// One line per command or more; `trial`, `panel`, … stand for the files of the made-up world.
  private static final String SAMPLES =
      """
      mixed;score ~ treat + pretest + (1 | school/class);trial
      mixed;score ~ treat + (pretest | school);trial;--blups;--df;normal
      compare;score ~ treat + (1 | school);score ~ (1 | school);trial
      compare;score ~ treat + (1 | school);score ~ treat + (1 | school/class);trial;--reml
      difference;score ~ treat;trial;--cluster;school;--blocks;region;--covariates;pretest
      ols;score ~ treat + pretest;trial;--cluster;school;--wald;treat,pretest
      ols;score ~ treat + pretest;trial;--cluster;school;--wald;treat,pretest;--naive
      ols;score ~ treat;trial
      iv;score ~ pretest | treat;trial
      iv;score ~ pretest | treat + region;trial;--cluster;school
      cits;score ~ year;panel;--unit;unit;--treated;treated;--start;2020;--permute
      cits;score ~ year;panel;--unit;unit;--treated;treated;--start;2020;--model;ri-ar1
      cits;score ~ year;panel;--unit;unit;--treated;treated;--start;2020;--model;ri-ar1;--se;CR2
      assign;roster;--unit;id;--strata;region;--arms;now,later;--seed;s
      assign;roster;--unit;id;--strata;region;--starts;2027,2028;--seed;s
      randomization;roster;--unit;id;--strata;region;--arms;now,later;--seed;s;--outcome;y
      power;cra2;--sites;40;--per-site;20;--icc;.15
      power;cra2;--sites;40;--per-site;20;--icc;.15;--effect;.4;--simulate;20
      power;correlation;--n;84;--effect;.3
      agree;ratings
      agree;ratings;--raters;r1,r2,r3
      scale;answers;--items;Q1,Q2,Q3,Q4
      items;answers;--items;Q1,Q2,Q3,Q4
      items;answers;--items;Q1,Q2,Q3,Q4;--model;rasch
      items;answers;--items;Q1,Q2,Q3,Q4;--model;rasch-mml
      items;answers;--items;Q1,Q2,Q3,Q4;--model;2pl
      items;answers;--items;Q1,Q2,Q3,Q4;--dif;group
      attrition;--randomized;40,40;--analysed;38,37
      attrition;--randomized;100,100;--analysed;40,42
      baseline;trial;--treated;treat;--covariates;pretest
      effect;--n1;100;--mean1;10;--sd1;2;--n2;90;--mean2;9;--sd2;2.2
      effect;--n1;100;--share1;.5;--n2;90;--share2;.4;--clusters;20;--icc;.1
      adjust;.01;.02;.2
      pool;--estimates;.2,.3,.25;--variances;.01,.011,.012
      meta;--effects;.1,.3,.5;--variances;.01,.02,.03;--method;reml-knapp-hartung
      anonymity;trial;--traits;school,region
      suppress;trial;--row;region;--column;treat
      forest;estimates;--format;json
      love;balance;--format;json
      trend;score ~ year;panel;--treated;treated;--start;2020;--format;json
      consort;arms;--eligible;90,1800;--excluded;12,240;--format;json
      """;

  @Test
  void writesWhatTheSchemasSay() throws IOException {
    write();
    Set<String> seen = new TreeSet<>();
    for (String line : SAMPLES.lines().toList()) {
      String[] words = line.split(";");
      seen.add(words[0]);
      Schema.check(words[0], run(files(words)));
    }

    assertThat(seen).isEqualTo(new TreeSet<>(Trials.COMMANDS.stream().map(Command::name).toList()));
  }

  @Test
  void printsEveryResultAsATableAsWell() throws IOException {
    write();
    for (String line : SAMPLES.lines().filter(each -> !each.contains("--format")).toList()) {
      String[] words = (line + ";--format;table").split(";");
      assertThat(text(files(words))).as(line).isNotBlank().doesNotContain("Map", "Optional");
    }
  }

  @Test
  void printsPicturesAsTheyAre() throws IOException {
    write();

    assertThat(text(files("forest", "estimates"))).startsWith("<svg").contains("<title", "<desc");
  }

  @Test
  void testsAnAddedTermByTheLikelihoodRatio() throws IOException {
    write();
    JsonNode found =
        run(
            files(
                "compare",
                "score ~ treat + pretest + (1 | school)",
                "score ~ treat + (1 | school)",
                "trial"));

    assertThat(found.get("df").asInt()).isEqualTo(1);
    assertThat(found.get("chi_squared").asDouble())
        .isCloseTo(
            found.get("criterion_smaller").asDouble() - found.get("criterion_larger").asDouble(),
            within(1e-9));
    assertThat(found.get("p").asDouble()).isLessThan(1e-10);
  }

  @Test
  void hidesTotalsThatAreSmallThemselves() throws IOException {
    write();
    JsonNode found = run(files("suppress", "roster", "--row", "region", "--column", "id"));

    found.get("rows").forEach(row -> assertThat(row.get("total").isNull()).isTrue());
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
    StringBuilder csv = new StringBuilder("school,class,region,treat,pretest,score\n");
    double school = 0;
    for (int i = 0; i < 400; i++) {
      school = i % 20 == 0 ? random.nextGaussian() : school;
      double pretest = random.nextGaussian();
      String score =
          i == 7
              ? ""
              : Double.toString(0.3 * (i / 20 % 2) + pretest + school + random.nextGaussian());
      csv.append(
          "s%d,c%d,%d,%d,%s,%s%n".formatted(i / 20, i / 10, i / 100, i / 20 % 2, pretest, score));
    }
    Path file = folder.resolve("trial.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
    return file.toString();
  }

  private static final Set<String> FILES =
      Set.of("trial", "panel", "roster", "ratings", "answers", "estimates", "balance", "arms");

  private String[] files(String... words) {
    return Arrays.stream(words)
        .map(word ->
            FILES.contains(word) && !word.equals(words[0])
                ? folder.resolve(word + (word.equals("trial") ? ".csv.gz" : ".csv")).toString()
                : word)
        .toArray(String[]::new);
  }

  /// Small files of made-up numbers for every command.
  private void write() throws IOException {
    trial();
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder panel = new StringBuilder("unit,year,treated,score\n");
    for (int row = 0; row < 80; row++) {
      int unit = row / 10;
      double score = 50 + unit + (unit < 3 && row % 10 > 5 ? 3 : 0) + random.nextGaussian();
      panel.append("k%d,%d,%d,%s%n".formatted(unit, 2014 + row % 10, unit < 3 ? 1 : 0, score));
    }
    StringBuilder answers = new StringBuilder("Q1,Q2,Q3,Q4,group\n");
    for (int row = 0; row < 300; row++) {
      double able = random.nextGaussian();
      for (double hard : new double[] {-0.5, 0, 0.3, 0.8}) {
        answers.append(random.nextGaussian() < able - hard ? "1," : "0,");
      }
      answers.append(row % 2).append('\n');
    }
    StringBuilder ratings = new StringBuilder("r1,r2,r3\n");
    StringBuilder roster = new StringBuilder("id,region,y\n");
    for (int row = 0; row < 30; row++) {
      int level = 1 + row % 4;
      ratings.append("%d,%d,%d%n".formatted(level, 1 + (row + row / 11) % 4, level));
      roster.append(
          row < 9 ? "u%d,%s,%s%n".formatted(row, row < 4 ? "a" : "b", random.nextGaussian()) : "");
    }
    Files.writeString(folder.resolve("panel.csv"), panel);
    Files.writeString(folder.resolve("answers.csv"), answers);
    Files.writeString(folder.resolve("ratings.csv"), ratings);
    Files.writeString(folder.resolve("roster.csv"), roster);
    Files.writeString(
        folder.resolve("estimates.csv"),
        "label,estimate,low,high\nA,0.2,0.1,0.3\nB,-0.1,-0.3,0.1\n");
    Files.writeString(folder.resolve("balance.csv"), "covariate,before,after\npretest,0.3,0.02\n");
    Files.writeString(
        folder.resolve("arms.csv"),
        "arm,assigned_clusters,assigned_persons,received_clusters,received_persons,lost_clusters,"
            + "lost_persons,analysed_clusters,analysed_persons\nNow,39,780,37,740,2,55,37,725\n");
  }
}
