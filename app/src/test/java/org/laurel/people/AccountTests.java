package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Opening an account, getting into it, and getting it back; with real mail.
@LaurelTest
class AccountTests {

  private static final String PASSWORD = "wet lantern over gravel";

  @Autowired World world;
  @Autowired People people;
  @Autowired GreenMail mailbox;
  @LocalServerPort int port;

  @Test
  void opensAnAccountAndGoesOnAtOnce() {
    var client = new Client(port, "bayou");

    var answer = signUp(client, "Nadia Newcomer", "nadia@school.example", "/settings");

    assertThat(answer.uri().getPath()).isEqualTo("/bayou/settings");
    assertThat(answer.body()).contains("Nadia Newcomer", "nadia@school.example", "Not confirmed");
    assertThat(actor("nadia@school.example").roles()).containsExactly(Role.EDUCATOR);
  }

  @Test
  void confirmsTheAddressByItsMailOnce() {
    var client = new Client(port, "bayou");
    signUp(client, "Cora Confirm", "cora@school.example", "/home");
    var link = linkTo("cora@school.example", "/confirm/");

    client.get(link);
    assertThat(client.get("/settings").body()).contains("Not confirmed");
    client.get(link);
    client.post(link, Map.of());

    assertThat(client.get("/settings").body()).doesNotContain("Not confirmed");
    assertThat(client.get(link).statusCode()).isEqualTo(409);
  }

  @Test
  void keepsAPersonalAddressFromTheFirstDay() {
    var client = new Client(port, "bayou");
    client.get("/sign-up");
    client.post(
        "/sign-up",
        Map.of(
            "name", "Pat Personal",
            "email", "pat@school.example",
            "personalEmail", "pat@home.example",
            "password", PASSWORD));
    var link = linkTo("pat@home.example", "/confirm/");
    client.get(link);
    client.post(link, Map.of());

    var home = new Client(port, "bayou");
    home.get("/sign-in");
    home.post("/sign-in", Map.of("email", "PAT@home.example ", "password", PASSWORD));

    assertThat(home.get("/settings").body()).contains("pat@school.example", "pat@home.example");
  }

  @Test
  void tellsNobodyThatAnAddressHasAnAccount() {
    world.joins(world.bayou, "Kim Known", Role.EDUCATOR);
    var stranger = new Client(port, "bayou");

    var answer = signUp(stranger, "Kim Known", "kim.known@bayou.example", "/home");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Look at your mail", "kim.known@bayou.example");
    assertThat(linkTo("kim.known@bayou.example", "/sign-in")).isEqualTo("/sign-in");
    assertThat(stranger.get("/settings").uri().getPath()).isEqualTo("/bayou/sign-in");
    var forgotten = new Client(port, "bayou");
    forgotten.get("/password/forgotten");
    assertThat(body(forgotten, "kim.known@bayou.example"))
        .isEqualTo(body(forgotten, "nobody.here@bayou.example"));
  }

  private static String body(Client client, String address) {
    return client
        .post("/password/forgotten", Map.of("email", address))
        .body()
        .replace(address, "…")
        .replaceAll("nonce=\"[^\"]+\"", "");
  }

  @Test
  void signsInWhoOpensAnAccountTheyHave() {
    world.joins(world.bayou, "Rory Returning", Role.EDUCATOR);
    var client = new Client(port, "bayou");
    client.get("/sign-up");

    var answer =
        client.post(
            "/sign-up",
            Map.of(
                "name", "Rory Returning",
                "email", "rory.returning@bayou.example",
                "password", World.PASSWORD,
                "next", "/settings"));

    assertThat(answer.uri().getPath()).isEqualTo("/bayou/settings");
  }

  @Test
  void saysWhatIsWrongAndStoresNothing() {
    var client = new Client(port, "bayou");
    client.get("/sign-up");

    var answer =
        client.post(
            "/sign-up", Map.of("name", " ", "email", "not an address", "password", "too short"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Enter your name", "it must look like maya@school.example", "15 characters")
        .contains("not an address");
    assertThat(world.within(world.bayou, () -> people.byEmail("not an address"))).isEmpty();
  }

  @Test
  void givesAnAccountBackByMailAndSignsOutTheRest() {
    world.joins(world.bayou, "Lou Lost", Role.EDUCATOR);
    var before = new Client(port, "bayou").signIn("lou.lost@bayou.example");
    var client = new Client(port, "bayou");
    client.get("/password/forgotten");
    client.post("/password/forgotten", Map.of("email", "lou.lost@bayou.example"));
    var link = linkTo("lou.lost@bayou.example", "/password/new/");

    client.get(link);
    var weak = client.post(link, Map.of("password", "passwordpassword"));
    var answer = client.post(link, Map.of("password", PASSWORD));

    assertThat(weak.statusCode()).isEqualTo(400);
    assertThat(answer.uri().getPath()).isEqualTo("/bayou/home");
    assertThat(before.get("/settings").uri().getPath()).isEqualTo("/bayou/sign-in");
    assertThat(client.get(link).statusCode()).isEqualTo(409);
  }

  @Test
  void takesFromASquatterEveryWayIn() {
    var squatter = new Client(port, "bayou");
    signUp(squatter, "Sly Squatter", "true.owner@bayou.example", "/home");
    squatter.get("/settings");
    squatter.post("/settings/emails", Map.of("email", "sly@elsewhere.example"));
    var second = linkTo("sly@elsewhere.example", "/confirm/");
    squatter.get(second);
    squatter.post(second, Map.of());
    var owner = new Client(port, "bayou");
    owner.get("/password/forgotten");
    owner.post("/password/forgotten", Map.of("email", "true.owner@bayou.example"));
    var link = linkTo("true.owner@bayou.example", "/password/new/");
    owner.get(link);
    owner.post(link, Map.of("password", "gravel under a wet lantern"));

    assertThat(owner.get("/settings").body())
        .contains("true.owner@bayou.example")
        .doesNotContain("sly@elsewhere.example");
    assertThat(squatter.get("/settings").uri().getPath()).isEqualTo("/bayou/sign-in");
  }

  @Test
  void slowsDownWhoeverGuesses() {
    world.joins(world.bayou, "Gail Guessed", Role.EDUCATOR);
    var client = new Client(port, "bayou");
    client.get("/sign-in");
    for (var i = 0; i < 10; i++)
      assertThat(guess(client, "wrong number " + i).statusCode()).isEqualTo(400);

    var eleventh = guess(client, World.PASSWORD);

    assertThat(eleventh.statusCode()).isEqualTo(429);
    assertThat(eleventh.headers().firstValue("Retry-After").map(Integer::parseInt))
        .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 61));
    assertThat(eleventh.body()).contains("Too many tries in a short time.");
  }

  private static HttpResponse<String> guess(Client client, String password) {
    return client.post(
        "/sign-in", Map.of("email", "gail.guessed@bayou.example", "password", password));
  }

  @Test
  void bringsBackToThePageThatWasWanted() {
    world.joins(world.bayou, "Wanda Wanted", Role.EDUCATOR);
    var client = new Client(port, "bayou");

    var asked = client.get("/messages?before=0190a6c0-0000-7000-8000-000000000000");

    assertThat(asked.uri().getPath()).isEqualTo("/bayou/sign-in");
    assertThat(asked.body())
        .contains("value=\"/messages?before=0190a6c0-0000-7000-8000-000000000000\"");
  }

  @Test
  void takesTheFirstAdministratorByInvitation() {
    var link =
        world.within(world.bayou, () -> people.invite("root@bayou.example", Role.ADMINISTRATOR));
    var path = link.substring(link.indexOf("/invitation/"));
    var client = new Client(port, "bayou");

    client.get(path);
    client.post(path, Map.of("name", "Robin Root", "password", PASSWORD));

    assertThat(link).startsWith("https://laurel.example/bayou/invitation/");
    assertThat(client.get("/people").statusCode()).isEqualTo(200);
    assertThat(new Client(port, "bayou").get(path).statusCode()).isEqualTo(409);
  }

  @Test
  void givesProgramsAnAccountAndAToken() {
    var opened =
        api(
            "/accounts",
            """
            {"name": "Api Person", "email": "api@school.example", "password": "%s"}\
            """
                .formatted(PASSWORD));
    var again =
        api(
            "/accounts",
            """
            {"name": "Api Person", "email": "api@school.example", "password": "%s"}\
            """
                .formatted("another wet lantern"));
    var token =
        api(
            "/tokens",
            """
            {"email": "api@school.example", "password": "%s", "label": "test"}\
            """
                .formatted(PASSWORD));
    var wrong =
        api(
            "/tokens",
            """
            {"email": "api@school.example", "password": "not the password", "label": "test"}\
            """);
    var weak =
        api(
            "/accounts",
            """
            {"name": "Api Person", "email": "api2@school.example", "password": "short"}\
            """);

    assertThat(opened.statusCode()).isEqualTo(201);
    assertThat(opened.headers().firstValue("Location")).isPresent();
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(token.statusCode()).isEqualTo(201);
    assertThat(token.body()).contains("laurel_bayou_");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(weak.statusCode()).isEqualTo(400);
    assertThat(weak.body()).contains("15 characters");
  }

  private HttpResponse<String> api(String path, String json) {
    return new Client(port, "bayou")
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/bayou/api/v1" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
  }

  private static HttpResponse<String> signUp(
      Client client, String name, String email, String next) {
    client.get("/sign-up?next=" + next);
    return client.post(
        "/sign-up", Map.of("name", name, "email", email, "password", PASSWORD, "next", next));
  }

  private Actor actor(String email) {
    return world.within(
        world.bayou,
        () ->
            people.actor(people.byEmail(email).orElseThrow().id(), world.bayou.id()).orElseThrow());
  }

  /// The path of the newest link of its kind that was mailed to the address.
  private String linkTo(String address, String path) {
    var link = Pattern.compile("https://laurel.example/bayou(" + path + "[0-9a-f]*)");
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Arrays.stream(mailbox.getReceivedMessages())
                    .map(GreenMailUtil::getWholeMessage)
                    .filter(mail -> mail.contains("To: " + address))
                    .map(mail -> mail.replace("=\r\n", ""))
                    .flatMap(mail -> link.matcher(mail).results().map(it -> it.group(1)))
                    .reduce("", (_, newest) -> newest),
            found -> !found.isEmpty());
  }
}
