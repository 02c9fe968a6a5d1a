package org.laurel.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// An officer's day: 200 in five clicks, tables for other systems, requests before starting, and
/// what teachers hold to be wrong.
@LaurelTest
class OfficerTests {

  @Autowired ApplicationContext house;
  @Autowired World world;
  @LocalServerPort int port;

  private District district;

  @BeforeEach
  void meetsADistrict() {
    district = District.with(house, "arcs-virginia");
  }

  @Test
  void grantsTwoHundredInFiveClicks() {
    district.inForce(District.clause("hours", fixed(Kind.PD_HOURS, 15), null));
    district.inForce(District.clause("salary", range(Kind.BASE_SALARY, 100, 600), null));
    for (var i = 0; i < 100; i++) district.earn(district.teacher("Teacher " + i), "alpr");
    var clicks = new Clicks(as(district.olga));

    var inbox = clicks.follow("/recognition");
    assertThat(inbox).contains("200 wait for you");
    var done = clicks.press("/recognition/grants", inbox, Map.of("every", "350"));

    assertThat(done).contains("200 are granted.", "Nothing waits for you.");
    assertThat(clicks.count).as("clicks").isLessThanOrEqualTo(5);
    var sum =
        district.within(() ->
            district
                .db()
                .sql("select sum(amount) from recognition.line where what = 'GRANTED'")
                .query(BigDecimal.class)
                .single());
    assertThat(sum).as("100 x 15 hours + 100 x 350 dollars").isEqualByComparingTo("36500");
  }

  @Test
  void writesTablesForOtherSystemsWithoutFormulas() {
    var rule = district.inForce(District.clause("hours", fixed(Kind.PD_HOURS, 15), null));
    district.inForce(District.clause("stipend", fixed(Kind.STIPEND, 50), null));
    var teacher = district.teacher("=cmd|' /C calc'!A0");
    district.earn(teacher, "alpr");
    district.gains(teacher).forEach(it -> district.grant(it, null));
    var client = as(district.olga);

    var all = client.get(export("HR", "CSV")).body();
    var payroll = client.get(export("PAYROLL", "CSV")).body();
    var sheet = sheet(export("LICENCES", "XLSX")).replaceAll("&(apos|#39|#x27);", "'");

    assertThat(all.lines()).hasSize(3);
    assertThat(all).contains("'=cmd|' /C calc'!A0").doesNotContain(",=cmd");
    assertThat(payroll.lines()).hasSize(2).last().asString().contains(",STIPEND,50,GRANTED,");
    assertThat(sheet).contains("<v>15</v>", "PD_HOURS", "'=cmd|").doesNotContain("<f>");
    assertThat(sheet).contains(rule.clause().title()).doesNotContain("STIPEND");
    assertThat(client.get(export("HR", "CSV").replace("to=2099", "to=2019")).statusCode())
        .isEqualTo(409);
    assertThat(as(stranger()).get(export("HR", "CSV")).statusCode()).isEqualTo(403);
  }

  /// The answer holds for the edition that was shown, whatever is in force when the credential
  /// comes.
  @Test
  void holdsAnApprovalForTheEditionThatWasShown() {
    var first =
        district.inForce(District.clause("salary", range(Kind.BASE_SALARY, 100, 600), null));
    var tess = member("Tess Teacher");
    var client = as(tess);
    assertThat(client.get("/catalogue/alpr").body()).contains("Ask before you start");
    var form = client.get("/value/approvals/new?micro=alpr").body();
    assertThat(form).contains("edition 1", "$100 to $600 a year");
    assertThat(client.post("/value/approvals", Map.of("micro", "alpr")).body())
        .contains("Choose the rule that you ask about.");
    var ask =
        Map.of("micro", "alpr", "rule", first.id().value().toString(), "words", "For my class.");
    assertThat(client.post("/value/approvals", ask).body())
        .contains("Your district has your request");
    assertThat(client.post("/value/approvals", ask).body())
        .contains("You asked about this rule already.");

    var officer = as(district.olga);
    assertThat(officer.get("/recognition").body()).contains("Asked before starting");
    var desk = officer.get("/recognition/approvals").body();
    var at = path(desk, "/recognition/approvals/[0-9a-f-]{36}");
    assertThat(desk).contains("Tess Teacher", "For my class.");
    assertThat(officer.post(at + "/approval", Map.of("amount", "700")).body())
        .contains("The rule does not give 700");
    assertThat(officer.post(at + "/refusal", Map.of("reason", " ")).body())
        .contains("Say why, for the teacher who will read it.");
    assertThat(officer.post(at + "/approval", Map.of("amount", "450")).body())
        .contains("Approved. The teacher has a message.");

    var rules = house.getBean(Rules.class);
    district.run(() -> rules.end(district.olga, first.id(), District.LONG_AGO));
    district.inForce(
        District.clause("salary", range(Kind.BASE_SALARY, 10, 20), null),
        District.LONG_AGO.plusDays(1),
        null);
    district.earn(tess, "alpr");
    var other = district.teacher("Otto");
    district.earn(other, "alpr");

    assertThat(district.gains(tess).getFirst().words()).isEqualTo("$450 a year");
    assertThat(district.gains(tess).getFirst().rule()).isEqualTo(first.id());
    assertThat(district.gains(other).getFirst().words()).isEqualTo("The amount is not decided yet");
    assertThat(client.get("/value/approvals").body()).contains("Approved", "$450 a year");
    assertThat(client.post("/value/approvals", ask).body()).contains("Choose the rule");
  }

  /// Troy 30-C asks for approval first: without one the rule brings nothing.
  @Test
  void bringsNothingWithoutTheApprovalThatARuleAsksFor() {
    var window = new Window(90, "the scored rubric", true);
    district.inForce(District.clause("troy", fixed(Kind.PD_HOURS, 15), window));
    var teacher = district.teacher("Una");

    district.earn(teacher, "alpr");

    assertThat(district.gains(teacher)).isEmpty();
  }

  @Test
  void putsADisputedDecisionRightByAnotherLine() {
    district.inForce(District.clause("salary", range(Kind.BASE_SALARY, 100, 600), null));
    var tess = member("Tess Teacher");
    district.earn(tess, "alpr");
    var gain = district.gains(tess).getFirst();
    var client = as(tess);
    var letter = "/value/" + gain.id().value();
    client.get(letter);
    assertThat(client.post(letter + "/disputes", Map.of("words", "Wrong.")).body())
        .contains("It is not decided. Wait for the decision.");
    district.grant(gain, new BigDecimal("300"));
    assertThat(client.post(letter + "/disputes", Map.of("words", " ")).body())
        .contains("Say what is wrong, and what would be right.");
    assertThat(client.post(letter + "/disputes", Map.of("words", "You said 350.")).body())
        .contains("An officer answers with a reason.", "You said 350.");
    assertThat(client.post(letter + "/disputes", Map.of("words", "Again.")).body())
        .contains("You told them already.");

    var officer = as(district.olga);
    var desk = officer.get("/recognition/disputes").body();
    var at = path(desk, "/recognition/disputes/[0-9a-f-]{36}");
    assertThat(desk).contains("Tess Teacher", "You said 350.", "$300 a year");
    assertThat(officer.post(at + "/answer", Map.of("reason", "")).body()).contains("Say why");
    assertThat(
            officer
                .post(at + "/correction", Map.of("to", "GRANTED", "amount", "601", "reason", "x"))
                .body())
        .contains("is not what the rule gives");
    var right = Map.of("to", "GRANTED", "amount", "350", "reason", "We wrote it down wrongly.");
    assertThat(officer.post(at + "/correction", right).body())
        .contains("Put right by another line.");

    assertThat(client.get(letter).body())
        .contains("$350 a year", "Granted, 300", "Corrected, 50", "We wrote it down wrongly.");
    assertThat(as(district.olga).get(export("PAYROLL", "CSV")).body())
        .contains(",BASE_SALARY,300,GRANTED,", ",BASE_SALARY,50,CORRECTED,");
    client.post(letter + "/disputes", Map.of("words", "And 400?"));
    var second =
        path(officer.get("/recognition/disputes").body(), "/recognition/disputes/[0-9a-f-]{36}");
    assertThat(officer.post(second + "/answer", Map.of("reason", "350 is right.")).body())
        .contains("Answered.");
    assertThat(client.get(letter).body()).contains("It stays as it was", "350 is right.");
  }

  @Test
  void letsNobodyDecideOnTheirOwn() {
    district.inForce(District.clause("hours", fixed(Kind.PD_HOURS, 15), null));
    district.earn(district.olga, "alpr");
    var client = as(district.olga);
    var inbox = client.get("/recognition").body();

    assertThat(new Clicks(client).press("/recognition/grants", inbox, Map.of()))
        .contains("Nobody decides on their own.");
  }

  @Test
  void writesARuleBetweenPurposesByThePage() {
    var officer = as(district.olga);
    officer.get("/recognition/rules/between");
    var form =
        new ArrayList<>(
            List.of(
                Map.entry("title", "One of two"),
                Map.entry("slug", "one-of-two"),
                Map.entry("text", "Renewal or lane."),
                Map.entry("authority", "Moraine"),
                Map.entry("jurisdiction", "US-WI"),
                Map.entry("source", "Board policy 5"),
                Map.entry("are", "APART"),
                Map.entry("starts", "2026-01-01")));
    assertThat(officer.post("/recognition/rules/between", form).body())
        .contains("Tick the purposes that it is about.");
    form.add(Map.entry("purposes", "LICENCE_RENEWAL"));
    assertThat(officer.post("/recognition/rules/between", form).body())
        .contains("Name two purposes or more that are kept apart.");
    form.add(Map.entry("purposes", "SALARY_LANE"));
    assertThat(officer.post("/recognition/rules/between", form).body())
        .contains("Proposed.", "not for both: licence renewal, salary lane");
  }

  private String sheet(String path) {
    return unzip(as(district.olga).bytes(path));
  }

  /// By the directory at its end, as spreadsheets read it.
  private static String unzip(byte[] bytes) {
    try {
      var file = Files.write(Files.createTempFile("ledger", ".xlsx"), bytes);
      var text = new StringBuilder();
      try (var zip = new ZipFile(file.toFile())) {
        for (var entry : zip.stream().toList())
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
      Files.delete(file);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Counts what a person must click; it takes the fields of a form as the page has them.
  private static final class Clicks {

    private static final Pattern TICKED =
        Pattern.compile("type=\"checkbox\" name=\"gain\" value=\"([^\"]+)\"[^>]* checked");

    private final Client client;
    private int count;

    Clicks(Client client) {
      this.client = client;
    }

    String follow(String link) {
      assertThat(client.get("/home").body()).contains(link + "\"");
      count++;
      return client.get(link).body();
    }

    String press(String action, String page, Map<String, String> typed) {
      var form = new ArrayList<>(List.copyOf(typed.entrySet()));
      TICKED.matcher(page).results().forEach(it -> form.add(Map.entry("gain", it.group(1))));
      count += 1 + typed.size();
      return client.post(action, form).body();
    }
  }

  private Actor member(String name) {
    return world.joins(district.agency, name, Role.EDUCATOR);
  }

  private Actor stranger() {
    return member("Sue Stranger");
  }

  private static String export(String table, String format) {
    return "/recognition/export?table=%s&format=%s&from=2020-01-01&to=2099-12-31"
        .formatted(table, format);
  }

  private static String path(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private Client as(Actor actor) {
    return new Client(port, district.agency.slug())
        .signIn(World.address(district.agency, actor.person().name()));
  }

  private static Benefit fixed(Kind kind, long amount) {
    return new Benefit(
        kind, BigDecimal.valueOf(amount), null, null, null, null, null, null, null, null);
  }

  private static Benefit range(Kind kind, long low, long high) {
    return new Benefit(
        kind,
        null,
        null,
        BigDecimal.valueOf(low),
        BigDecimal.valueOf(high),
        null,
        null,
        null,
        null,
        null);
  }
}
