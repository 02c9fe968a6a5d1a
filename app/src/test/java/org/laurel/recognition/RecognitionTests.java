package org.laurel.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.programs.Programs;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From a rule that two officers put in force to the letter that a teacher prints.
@LaurelTest
class RecognitionTests {

  private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Credentials credentials;
  @Autowired Earning earning;
  @Autowired Rules rules;
  @Autowired Gains gains;
  @Autowired Deciding deciding;
  @LocalServerPort int port;

  private Agency agency;
  private Actor olga;
  private Actor omar;
  private Actor teacher;

  @BeforeEach
  void meetsADistrict() {
    var slug = "moraine-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Moraine School District", "US-WI", "America/Chicago");
    olga = world.joins(agency, "Olga Officer", Role.RECOGNITION_OFFICER);
    omar = world.joins(agency, "Omar Officer", Role.RECOGNITION_OFFICER);
    teacher = earning.teacher(agency, "Tess");
  }

  /// Kettle Moraine adds $100 to $600 to base salary (seed 004); an officer says how much.
  @Test
  void bringsBaseSalaryWithoutAnyFiling() {
    inForce("base-salary", salary());
    assertThat(visitor().get("/catalogue/steam").statusCode()).isEqualTo(404);
    var credential = earn();

    var waiting = waiting(1).getFirst();
    var offer = visitor().get("/catalogue/steam").body();
    assertThat(offer)
        .contains("Base salary", "$100 to $600 a year", "Moraine School District, US-WI")
        .contains("confirmed by Omar Officer");
    assertThat(visitor().get("/catalogue?counts=US-WI:Base%20salary").body())
        .contains("Wisconsin: base salary (1)", "<strong>1 micro-credential</strong>");
    assertThat(waiting.words()).isEqualTo("The amount is not decided yet");

    refuses(waiting, null, "Say how much STEAM brings");
    refuses(waiting, "700", "$700 a year for STEAM", "$100 to $600 a year");
    assertThat(grant(waiting, "350")).isEqualTo(1);
    assertThat(grant(waiting, "400")).as("decided once").isZero();

    var letter = as(teacher).get("/value/" + waiting.id().value()).body();
    assertThat(letter).contains("$350 a year", "Granted", "edition 1", "Board policy 4");
    assertThat(as(teacher).get("/value").body()).contains("Base salary: $350 a year");
    assertThat(table()).contains(waiting.id().value() + "," + teacher.person().name());
    assertThat(table()).contains(credential.id().value() + ",BASE_SALARY,350,GRANTED,");
  }

  /// LAUSD's STEAM is planned with 105 hours (seed 003).
  @Test
  void countsPlannedHoursUpToTheLimitOfTheYear() {
    inForce("hours", perHour(Kind.PD_HOURS, null));
    inForce("renewal", perHour(Kind.LICENCE_RENEWAL, big(60)));
    earn();

    assertThat(waiting(2))
        .extracting(Gain::words)
        .containsExactlyInAnyOrder("105 hours", "60 points");
  }

  @Test
  void servesEachPurposeOnce() {
    inForce(
        "points",
        new Benefit(Kind.PD_POINTS, big(5), null, null, null, null, null, null, null, null));
    inForce("hours", perHour(Kind.PD_HOURS, null));
    var decision = earning.decision(agency, teacher);

    earning.announce(agency, decision);
    earning.announce(agency, decision);

    assertThat(waiting(1)).extracting(Gain::words).containsExactly("105 hours");
  }

  @Test
  void takesBackWhatACredentialBroughtThatIsRevoked() {
    inForce("base-salary", salary());
    var credential = earn();
    var gain = waiting(1).getFirst();
    grant(gain, "100");
    var ada = world.joins(agency, "Ada Admin", Role.ADMINISTRATOR);

    world.within(
        agency, () -> credentials.revoke(ada, credential.id(), "Evidence was not theirs."));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(world.within(agency, () -> gains.of(teacher)))
                .extracting(Gain::state)
                .containsExactly(Gain.State.TAKEN_BACK));
  }

  @Test
  void asksForTwoPeopleAndForOneEditionAtATime() {
    var first = propose("base-salary", salary());

    assertThatThrownBy(() -> world.within(agency, () -> rules.confirm(olga, first)))
        .hasMessage("You proposed this rule. Somebody else must confirm it.");
    world.within(agency, () -> rules.confirm(omar, first));
    var second = propose("base-salary", salary());
    assertThatThrownBy(() -> world.within(agency, () -> rules.confirm(omar, second)))
        .hasMessageContaining("Another edition of this rule is in force");
    world.within(agency, () -> rules.end(olga, first, LONG_AGO));
    assertThatThrownBy(() -> world.within(world.harbor, () -> rules.confirm(world.hal, second)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void givesNothingByAnExample() {
    world.within(agency, () -> programs.load(Path.of("../programs/arcs-virginia")));

    var page = as(olga).get("/recognition/rules").body();

    assertThat(page)
        .contains("Example, verify before use", "Stipend for ARCS teachers")
        .contains("The amount is not stated. Ask before you start.");
    assertThat(visitor().get("/catalogue/alpr").body()).doesNotContain("US-VA; confirmed");
  }

  /// The twelve that seed 002 names, Kettle Moraine (seed 004), and three districts of field.md.
  @Test
  void bringsInTheExamplesOfOthersOnce() {
    var officer = as(olga);
    officer.get("/recognition/rules");

    var first = officer.post("/recognition/rules/examples", Map.of()).body();
    var second = officer.post("/recognition/rules/examples", Map.of()).body();

    assertThat(first)
        .contains("16 examples are here.", "Base salary in Kettle Moraine", "$100 to $600 a year")
        .contains("1 to 5 points", "State credit in Utah", "The amount is not stated");
    assertThat(second).contains("All examples are here already.");
    assertThat(world.within(agency, rules::all))
        .hasSize(16)
        .allMatch(it -> it.state() == Rule.State.EXAMPLE);
  }

  @Test
  void takesAnExampleOverByThePages() {
    world.within(agency, () -> programs.load(Path.of("../programs/arcs-virginia")));
    var example =
        world.within(agency, rules::all).stream()
            .filter(it -> it.clause().slug().equals("arcs-stipend"))
            .findFirst()
            .orElseThrow();
    var officer = as(olga);

    var draft = officer.get("/recognition/rules/new?from=" + example.id().value());
    var wrong = officer.post("/recognition/rules", form(Map.of("starts", "")));
    var order = officer.post("/recognition/rules", form(Map.of("ends", "2019-01-01")));
    var range = officer.post("/recognition/rules", form(Map.of("low", "5")));
    var proposed = officer.post("/recognition/rules", form(Map.of()));

    assertThat(draft.body()).contains("value=\"Stipend for ARCS teachers\"", "value=\"1150\"");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Say the first day.");
    assertThat(order.body()).contains("The last day lies before the first.");
    assertThat(range.body()).contains("A range needs a lowest and a highest amount");
    assertThat(proposed.body()).contains("Proposed. Somebody else must confirm it.", "$300 once");
    var path = proposed.uri().getPath().replaceFirst("/[^/]+", "");
    var confirmer = as(omar);
    assertThat(confirmer.get(path).body()).contains("Confirm this rule");
    assertThat(confirmer.post(path + "/confirmation", Map.of()).body()).contains("Confirmed.");
  }

  @Test
  void grantsAllThatIsTickedFromTheInbox() {
    inForce("base-salary", salary());
    inForce("hours", perHour(Kind.PD_HOURS, null));
    earn();
    var waiting = waiting(2);
    var officer = as(olga);
    officer.get("/recognition");

    var nothing = officer.post("/recognition/grants", Map.of());
    var text = officer.post("/recognition/grants", amount(waiting, "much"));
    var done = officer.post("/recognition/grants", amount(waiting, "250"));

    assertThat(nothing.body()).contains("Nothing is ticked.");
    assertThat(text.body()).contains("“much” is no amount.");
    assertThat(done.body()).contains("1 is granted.");
  }

  private Benefit salary() {
    return new Benefit(
        Kind.BASE_SALARY, null, null, big(100), big(600), null, null, null, null, null);
  }

  private static Benefit perHour(Kind kind, @Nullable BigDecimal mostPerYear) {
    return new Benefit(kind, null, BigDecimal.ONE, null, null, mostPerYear, null, null, null, null);
  }

  private static BigDecimal big(long amount) {
    return BigDecimal.valueOf(amount);
  }

  private Rule.Id propose(String slug, Benefit gives) {
    var clause =
        new Clause(
            slug,
            slug,
            "US-WI",
            agency.name(),
            "Board policy 4",
            "For micro-credentials that benefit students.",
            List.of(),
            List.of(),
            gives,
            null,
            null);
    return world.within(agency, () -> rules.propose(olga, clause, LONG_AGO, null));
  }

  private void inForce(String slug, Benefit gives) {
    var id = propose(slug, gives);
    world.within(agency, () -> rules.confirm(omar, id));
  }

  private Credential earn() {
    return earning.credential(agency, teacher);
  }

  private List<Gain> waiting(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> world.within(agency, gains::waiting).size() == count);
    return world.within(agency, gains::waiting);
  }

  private int grant(Gain gain, @Nullable String amount) {
    var id = gain.id().value();
    Map<UUID, BigDecimal> amounts = amount == null ? Map.of() : Map.of(id, new BigDecimal(amount));
    return world.within(agency, () -> deciding.grant(olga, List.of(id), amounts));
  }

  private void refuses(Gain gain, @Nullable String amount, String... why) {
    assertThatThrownBy(() -> grant(gain, amount))
        .isInstanceOf(Refused.class)
        .hasMessageContainingAll(why);
  }

  private String table() {
    return as(olga)
        .get("/recognition/export?table=PAYROLL&format=CSV&from=2020-01-01&to=2099-12-31")
        .body();
  }

  private static Map<String, String> amount(List<Gain> waiting, String amount) {
    var salary =
        waiting.stream().filter(it -> it.kind() == Kind.BASE_SALARY).findFirst().orElseThrow();
    var id = salary.id().value().toString();
    return Map.of("gain", id, "amount-" + id, amount);
  }

  private static Map<String, String> form(Map<String, String> other) {
    var form =
        new HashMap<>(
            Map.of(
                "slug", "arcs-stipend",
                "title", "Stipend",
                "text", "A stipend.",
                "authority", "Moraine",
                "jurisdiction", "US-WI",
                "source", "Letter of award",
                "kind", "STIPEND",
                "amount", "300",
                "starts", "2026-01-01"));
    form.putAll(other);
    return form;
  }

  private Client visitor() {
    return new Client(port, agency.slug());
  }

  private Client as(Actor actor) {
    return visitor().signIn(World.address(agency, actor.person().name()));
  }
}
