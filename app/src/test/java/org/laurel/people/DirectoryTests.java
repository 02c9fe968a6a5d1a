package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What an administrator does for people.
@LaurelTest
class DirectoryTests {

  @Autowired World world;
  @Autowired Tokens tokens;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @Test
  void shutsALeaverOutFromTheNextRequestOn() {
    var leaver = world.joins(world.bayou, "Lee Leaver", Role.EDUCATOR);
    var client = new Client(port, "bayou").signIn("lee.leaver@bayou.example");
    var token =
        world.within(world.bayou, () -> tokens.issue(leaver.id(), "test", Duration.ofDays(1)));
    var ada = new Client(port, "bayou").signIn("ada.quinn@bayou.example");
    assertThat(client.get("/settings").statusCode()).isEqualTo(200);

    ada.get("/people/" + leaver.id().value());
    ada.post("/people/" + leaver.id().value() + "/suspension", Map.of());

    assertThat(client.get("/settings").statusCode()).isEqualTo(403);
    assertThat(withToken(token)).isIn(401, 403);
    assertThat(audited(leaver, "person suspended")).isEqualTo(1);
    ada.get("/people/" + leaver.id().value());
    ada.post("/people/" + leaver.id().value() + "/restoration", Map.of());
    assertThat(client.get("/settings").statusCode()).isEqualTo(200);
  }

  private int withToken(String token) {
    return new Client(port, "bayou")
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + port + "/bayou/api/v1/enrollments"))
                .header("Authorization", "Bearer " + token)
                .build())
        .statusCode();
  }

  @Test
  void givesAndTakesRoles() {
    var person = world.joins(world.bayou, "Rio Roles", Role.EDUCATOR);
    var ada = new Client(port, "bayou").signIn("ada.quinn@bayou.example");
    ada.get("/people/" + person.id().value());

    ada.post("/people/" + person.id().value() + "/roles", Map.of("role", "COACH,ASSESSOR"));

    assertThat(ada.get("/people?query=rio%20ro").body()).contains("Coach", "Assessor");
    assertThat(audited(person, "roles changed")).isEqualTo(1);
  }

  @Test
  void leavesTheLastKeyWithWhoHoldsIt() {
    var ada = new Client(port, "bayou").signIn("ada.quinn@bayou.example");
    ada.get("/people/" + world.ada.id().value());

    var roles = ada.post("/people/" + world.ada.id().value() + "/roles", Map.of("role", "COACH"));
    var suspension = ada.post("/people/" + world.ada.id().value() + "/suspension", Map.of());

    assertThat(roles.statusCode()).isEqualTo(409);
    assertThat(suspension.statusCode()).isEqualTo(409);
  }

  @Test
  void showsNobodyOfTheOtherAgency() {
    var ada = new Client(port, "bayou").signIn("ada.quinn@bayou.example");

    assertThat(ada.get("/people?query=lindqvist").body()).contains("Nobody is found");
    assertThat(ada.get("/people/" + world.hugo.id().value()).statusCode()).isEqualTo(404);
    assertThat(ada.get("/people?query=%25").body()).contains("Nobody is found");
  }

  @Test
  void findsByPartOfNameOrAddress() {
    var ada = new Client(port, "bayou").signIn("ada.quinn@bayou.example");

    assertThat(ada.get("/people?query=castil").body()).contains("Wren Castille");
    assertThat(ada.get("/people?query=PRIYA.raman%40").body()).contains("Priya Raman");
  }

  private Integer audited(Actor subject, String action) {
    return world.within(
        world.bayou,
        () ->
            transaction.execute(_ ->
                db.sql("select count(*) from audit.entry where action = :action and subject = :id")
                    .param("action", action)
                    .param("id", subject.id().value())
                    .query(Integer.class)
                    .single()));
  }
}
