package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.Statements;
import org.laurel.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/// What a request of somebody signed in costs the database before its page has done anything.
@LaurelTest
class SessionTests {

  @Autowired World world;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcIndexedSessionRepository sessions;
  @LocalServerPort int port;

  @Test
  void readsTheSessionOnceAndTheActorOnce() {
    world.joins(world.bayou, "Cy Cheap", Role.EDUCATOR);
    var client = new Client(port, "bayou").signIn("cy.cheap@bayou.example");
    Statements.ofNewestRequest();

    client.get("/settings/password");

    var seen = Statements.ofNewestRequest();
    assertThat(seen)
        .as("%s", seen)
        .filteredOn(it -> it.startsWith("SELECT S.PRIMARY_ID"))
        .hasSize(1);
    assertThat(seen).filteredOn(it -> it.contains("from people.person")).hasSize(1);
    assertThat(seen).hasSize(2);
  }

  @Test
  void keepsThePersonsIdAndNothingElse() {
    world.joins(world.bayou, "Nan Nothing", Role.EDUCATOR);
    new Client(port, "bayou").signIn("nan.nothing@bayou.example");

    var kept =
        transaction.execute(_ ->
            db.sql(
                    """
                    select a.attribute_name
                      from people.session s
                      join people.session_attributes a on a.session_primary_id = s.primary_id
                     where s.principal_name = :person
                    """)
                .param("person", person("nan.nothing@bayou.example"))
                .query(String.class)
                .list());

    assertThat(kept).containsExactly(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
  }

  @Test
  void touchesTheSessionsRowOnceAMinuteAtMost() {
    world.joins(world.bayou, "Ida Idle", Role.EDUCATOR);
    var client = new Client(port, "bayou").signIn("ida.idle@bayou.example");
    var id = person("ida.idle@bayou.example");
    var first = touched(id);

    client.get("/settings");
    assertThat(touched(id)).isEqualTo(first);
    age(id);
    client.get("/settings");

    assertThat(touched(id)).isNotEqualTo(first);
  }

  /// The cookie may have been copied.
  @Test
  void forgetsTheSessionOfWhoeverSignsOut() {
    world.joins(world.bayou, "Una Over", Role.EDUCATOR);
    var client = new Client(port, "bayou").signIn("una.over@bayou.example");
    var id = person("una.over@bayou.example");
    assertThat(touched(id)).hasSize(1);

    client.post("/sign-out", Map.of());

    assertThat(touched(id)).isEmpty();
  }

  @Test
  void clearsAwayWhatHasRunOut() {
    world.joins(world.bayou, "Lou Late", Role.EDUCATOR);
    new Client(port, "bayou").signIn("lou.late@bayou.example");
    var id = person("lou.late@bayou.example");
    transaction.execute(_ ->
        db.sql("update people.session set expiry_time = 1 where principal_name = :person")
            .param("person", id)
            .update());

    sessions.cleanUpExpiredSessions();

    assertThat(touched(id)).isEmpty();
  }

  @Test
  void keepsVisitorsWithoutAccountOutOfTheTable() {
    var before = sessions();
    var visitor = new Client(port, "bayou");

    for (var path : List.of("/", "/sign-in", "/sign-up", "/privacy", "/accessibility", "/settings"))
      visitor.get(path);

    assertThat(sessions()).isEqualTo(before);
  }

  private String person(String address) {
    return transaction.execute(_ ->
        db.sql("select person::text from people.email where address = :address")
            .param("address", address)
            .query(String.class)
            .single());
  }

  private List<String> touched(String person) {
    return transaction.execute(_ ->
        db.sql("select xmin::text from people.session where principal_name = :person")
            .param("person", person)
            .query(String.class)
            .list());
  }

  private void age(String person) {
    transaction.execute(_ ->
        db.sql(
                """
                update people.session
                   set last_access_time = last_access_time - 61000
                 where principal_name = :person
                """)
            .param("person", person)
            .update());
  }

  private Integer sessions() {
    return transaction.execute(
        _ -> db.sql("select count(*) from people.session").query(Integer.class).single());
  }
}
