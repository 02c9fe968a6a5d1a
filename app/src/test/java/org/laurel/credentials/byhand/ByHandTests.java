package org.laurel.credentials.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.audit.Audit;
import org.laurel.audit.Finding;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is issued without reviewers is proposed by one person and approved by another, once.
@LaurelTest
class ByHandTests {

  private static final Pattern LEVEL = Pattern.compile("(?s)name=\"(level-[^\"]+)\".*?</select>");
  private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"( selected)?");
  private static final String SHOWN = "A lesson on circuits at the fair in May.";

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Agencies agencies;
  @Autowired Credentials credentials;
  @Autowired Audit audit;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Agency agency;
  private Actor teacher;
  private Credential earned;
  private Actor other;
  private Client ada;
  private Client ben;
  private Client anybody;

  @BeforeEach
  void foundsAnAgencyWithTwoAdministrators() {
    var slug = "hand-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Agency by Hand", "US-LA", "America/Chicago");
    teacher = earning.teacher(agency, "Hedda");
    earned = earning.credential(agency, teacher);
    other = earning.teacher(agency, "Otto");
    ada = administrator("Ada Hand");
    ben = administrator("Ben Hand");
    anybody = new Client(port, slug);
  }

  private Client administrator(String name) {
    world.joins(agency, name, Role.ADMINISTRATOR);
    var client = new Client(port, agency.slug()).signIn(World.address(agency, name));
    client.get("/issuing/by-hand/new");
    return client;
  }

  @Test
  void oneProposesAnotherApprovesAndItIsIssuedOnce() {
    assertThat(ada.get("/issuing/by-hand").body()).contains("Nobody has proposed anything yet.");
    var path = proposed();
    assertThat(ada.post(path + "/approval", Map.of()).body())
        .contains("You proposed it, so another administrator must decide.");
    assertThat(ben.get("/messages").body()).contains("issue a credential without reviewers");
    assertThat(ben.get(path).body())
        .contains(SHOWN, "Ada Hand", World.address(agency, other.person().name()));

    assertThat(ben.post(path + "/approval", Map.of()).body()).contains("Approved.", "Ben Hand");

    var issued = await(other);
    assertThat(anybody.get("/credentials/" + issued.id().value()).body())
        .contains("<h1>Valid</h1>", other.person().name())
        .doesNotContain(SHOWN, "Ada Hand", "Ben Hand");
    assertThat(ben.post(path + "/approval", Map.of()).body())
        .contains("Somebody has decided on it already.");
    assertThat(ada.post("/issuing/by-hand", form()).body()).contains("already.");
    assertThat(ada.get("/messages").body()).contains("Your proposal was approved");
    assertThat(count("credentials.award where basis = 'by hand'")).isEqualTo(1);
    assertThat(count("credentials.credential")).isEqualTo(2);
    assertThat(count("audit.entry where detail = 'By hand, by two people.'")).isEqualTo(1);
    assertThat(world.within(agency, audit::check)).isInstanceOf(Finding.Whole.class);
  }

  @Test
  void isAwardedAgainOnlyWhenItWasTakenBack() {
    approved(proposed());
    var first = await(other);
    world.within(agency, () -> credentials.revoke(world.ada, first.id(), "The fair was in June."));

    approved(proposed());

    await(() -> count("credentials.credential") == 3);
    assertThat(count("credentials.award where basis = 'by hand after " + first.id().value() + "'"))
        .isEqualTo(1);
  }

  @Test
  void isWithdrawnOrDeclined() {
    var first = proposed();
    assertThat(ben.post(first + "/withdrawal", Map.of()).body()).contains("Somebody else proposed");
    assertThat(ada.post(first + "/withdrawal", Map.of()).body()).contains("Nothing is issued.");
    var second = proposed();
    assertThat(ben.post(second + "/refusal", Map.of("reason", "")).body())
        .contains("Give the reason.");
    assertThat(ben.post(second + "/refusal", Map.of("reason", "No proof.")).body())
        .contains("Declined", "No proof.");

    assertThat(ada.get("/issuing/by-hand").body()).contains("Withdrawn", "Declined");
    assertThat(ada.get("/messages").body()).contains("No proof.");
    assertThat(count("credentials.award")).isEqualTo(1);
  }

  @Test
  void waitsWhileIssuingIsHalted() {
    ada.get("/issuing");
    ada.post("/issuing/halt", Map.of("reason", "A test."));
    var path = proposed();
    approved(path);
    var correction = corrected(Map.of("name", "Hedda Right", "reason", "Its name was wrong."));
    approved(correction);

    assertThat(count("credentials.pending")).isEqualTo(2);
    assertThat(anybody.get(page(earned)).body()).contains("<h1>Valid</h1>");

    ada.get("/issuing");
    ada.post("/issuing/resumption", Map.of("reason", "It was a test."));
    ben.get("/issuing");
    ben.post("/issuing/resumption/confirmation", Map.of());

    await(other);
    await(() -> anybody.get(page(earned)).body().contains("<h1>Revoked</h1>"));
  }

  @Test
  void aCorrectedOneTakesThePlaceOfTheOldOne() {
    var path = corrected(Map.of("name", "Hedda Right", "reason", "The name was wrong."));
    approved(path);

    await(() -> anybody.get(page(earned)).body().contains("<h1>Revoked</h1>"));
    var anew = world.within(agency, () -> credentials.of(teacher.id())).getFirst();
    assertThat(anew.earnerName()).isEqualTo("Hedda Right");
    assertThat(anew.decidedAt()).isEqualTo(earned.decidedAt());
    assertThat(anybody.get(page(earned)).body())
        .contains("Replaced by <a href=\"/" + agency.slug() + page(anew) + "\">")
        .contains("It was replaced by a corrected credential. The name was wrong.");
    assertThat(anybody.get(page(anew)).body())
        .contains("<h1>Valid</h1>", "Hedda Right")
        .contains("Replaces <a href=\"/" + agency.slug() + page(earned) + "\">");
    assertThat(messages(teacher)).containsOnlyOnce("was corrected: there is a new one");
    assertThat(messages(teacher)).doesNotContain("was revoked");
    assertThat(count("audit.entry where action = 'credential replaced'")).isEqualTo(1);
    assertThat(ada.get(page(earned) + "/correction").statusCode()).isEqualTo(200);
    assertThat(ada.post(page(earned) + "/correction", Map.of("name", "X", "reason", "Y")).body())
        .contains("This credential was revoked, so nothing can take its place.");
  }

  @Test
  void aMistakenResultIsCorrected() {
    var page = ada.get(page(earned) + "/correction").body();
    var field = LEVEL.matcher(page);
    assertThat(field.find()).isTrue();
    var better =
        OPTION.matcher(field.group()).results().filter(it -> it.group(2) == null).findFirst();
    var form = new HashMap<>(Map.of("name", earned.earnerName(), "reason", "A slip."));
    form.put(field.group(1), better.orElseThrow().group(1));

    approved(corrected(form));

    await(() -> count("credentials.status where revoked_at is not null") == 1);
    var levels =
        within(() ->
            db.sql("select levels::text from credentials.award order by made_at")
                .query(String.class)
                .list());
    assertThat(levels.getLast()).isNotEqualTo(levels.getFirst());
  }

  @Test
  void aCorrectionIsProposedOnceAtATime() {
    var form = Map.of("name", "Hedda Right", "reason", "The name was wrong.");
    corrected(form);

    assertThat(ben.post(page(earned) + "/correction", form).body())
        .contains("Somebody has proposed this already.");
    assertThat(count("credentials.proposal")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email||Enter the email address of the teacher.",
        "email|nobody@elsewhere.example|Nobody in your agency has this address.",
        "email|maya.torres@bayou.example|Nobody in your agency has this address.",
        "email|ada|You cannot propose a credential for yourself.",
        "email|earned|holds this micro-credential already.",
        "what||Enter the title of the micro-credential.",
        "what|Juggling|No published micro-credential is called so.",
        "number|two|Enter the version as a number, such as 2, or leave it empty.",
        "number|77|No published micro-credential is called so.",
        "reason||Say why no reviewers judge it.",
        "shown||Say what the teacher has shown.",
      })
  void asksAgain(String field, String value, String sentence) {
    var form = new HashMap<>(form());
    form.put(
        field,
        switch (value == null ? "" : value) {
          case "ada" -> World.address(agency, "Ada Hand");
          case "earned" -> World.address(agency, teacher.person().name());
          default -> value == null ? "" : value;
        });

    var answer = ada.post("/issuing/by-hand", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence);
    if (!field.equals("shown")) assertThat(answer.body()).contains(SHOWN);
    assertThat(count("credentials.proposal")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name||Enter the name, with 200 characters at most.",
        "reason||Say what was wrong.",
        "level|nonsense|Choose one of the levels.",
        "nothing||Nothing is corrected yet.",
      })
  void asksAgainForACorrection(String field, String value, String sentence) {
    var page = ada.get(page(earned) + "/correction").body();
    var level = LEVEL.matcher(page);
    assertThat(level.find()).isTrue();
    var form = new HashMap<>(Map.of("name", earned.earnerName(), "reason", "A slip."));
    form.put(field.equals("level") ? level.group(1) : field, value == null ? "" : value);

    var answer = ada.post(page(earned) + "/correction", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence);
    assertThat(count("credentials.proposal")).isZero();
  }

  private Map<String, String> form() {
    return Map.of(
        "email", World.address(agency, other.person().name()),
        "what", "STEAM",
        "number", "",
        "reason", "The fair came before our program.",
        "shown", SHOWN);
  }

  private String proposed() {
    return path(ada.post("/issuing/by-hand", form()));
  }

  private String corrected(Map<String, String> form) {
    ada.get(page(earned) + "/correction");
    return path(ada.post(page(earned) + "/correction", form));
  }

  private static String path(HttpResponse<String> answer) {
    assertThat(answer.body()).contains("Another administrator must approve it.");
    return answer.uri().getPath().replaceFirst("^/[^/]+", "");
  }

  private void approved(String path) {
    ben.get(path);
    assertThat(ben.post(path + "/approval", Map.of()).body()).contains("Approved.");
  }

  private Credential await(Actor earner) {
    await(() -> !of(earner).isEmpty());
    return of(earner).getFirst();
  }

  private List<Credential> of(Actor earner) {
    return world.within(agency, () -> credentials.of(earner.id()));
  }

  private static void await(BooleanSupplier there) {
    while (!there.getAsBoolean()) Thread.onSpinWait();
  }

  private String messages(Actor person) {
    return new Client(port, agency.slug())
        .signIn(World.address(agency, person.person().name()))
        .get("/messages")
        .body();
  }

  private static String page(Credential credential) {
    return "/credentials/" + credential.id().value();
  }

  private int count(String rows) {
    return within(() -> db.sql("select count(*) from " + rows).query(Integer.class).single());
  }

  private <T> T within(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
