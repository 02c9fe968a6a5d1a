package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One's own account.
@LaurelTest
class SettingsTests {

  @Autowired World world;
  @Autowired Organizations organizations;
  @LocalServerPort int port;

  @Test
  void changesNameAndTimeZone() {
    var client = somebody("Zoe Zone");

    var answer =
        client.post("/settings", Map.of("name", "Zoë Zone", "timeZone", "Pacific/Honolulu"));
    var wrong = client.post("/settings", Map.of("name", "Zoë", "timeZone", "Mars/Olympus"));

    assertThat(answer.body()).contains("Saved.", "value=\"Zoë Zone\"");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(client.get("/settings").body())
        .contains("value=\"Zoë Zone\"")
        .containsPattern("Pacific/Honolulu\"\\s+selected");
  }

  @Test
  void signsOutEverywhereElse() {
    var here = somebody("Sid Session");
    var elsewhere = new Client(port, "bayou").signIn("sid.session@bayou.example");
    here.get("/settings");

    here.post("/settings/sessions/end", Map.of());

    assertThat(here.get("/settings").uri().getPath()).isEqualTo("/bayou/settings");
    assertThat(elsewhere.get("/settings").uri().getPath()).isEqualTo("/bayou/sign-in");
  }

  @Test
  void changesThePasswordOfWhoKnowsTheOldOne() {
    var client = somebody("Cleo Change");
    client.get("/settings/password");

    var wrong = client.post("/settings/password", change("not the old one"));
    var right = client.post("/settings/password", change(World.PASSWORD));

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(right.body()).contains("Your password is changed.");
  }

  private static Map<String, String> change(String current) {
    return Map.of("current", current, "password", "wet lantern over gravel");
  }

  @Test
  void keepsWhereSomebodyWorks() {
    var client = somebody("Uma Union");
    var name = "Cypress Elementary";
    world.within(world.bayou, () -> organizations.add(name, Organization.Kind.SCHOOL, null));
    var page = client.get("/settings").body();
    var id = page.replaceAll("(?s).*value=\"([0-9a-f-]{36})\"[^>]*>" + name + ".*", "$1");

    client.post("/settings/organization", Map.of("organization", id));

    assertThat(client.get("/settings").body()).containsPattern("selected[^>]*>" + name);
  }

  @Test
  void givesACopyOfOnesData() {
    var client = somebody("Dee Data");

    var copy = client.get("/settings/my-data.json");

    assertThat(copy.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(it -> assertThat(it).contains("attachment"));
    assertThat(copy.body()).contains("Dee Data", "dee.data@bayou.example", "Educator");
  }

  private Client somebody(String name) {
    world.joins(world.bayou, name, Role.EDUCATOR);
    var client = new Client(port, "bayou").signIn(World.address(world.bayou, name));
    client.get("/settings");
    return client;
  }
}
