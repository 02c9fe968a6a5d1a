package org.laurel.credentials.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.Plenty;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// One person halts, two release; in between nothing is signed and nothing is lost.
@LaurelTest
class HaltTests {

  private static final int WAITING = 40;

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Plenty plenty;
  @Autowired Agencies agencies;
  @Autowired Backlog backlog;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Agency agency;
  private Client ada;
  private Client ben;

  @BeforeEach
  void foundsAnAgencyWithTwoAdministrators() {
    var slug = "halting-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Halting Agency", "US-LA", "America/Chicago");
    earning.credential(agency, earning.teacher(agency, "Hilde"));
    ada = administrator("Ada Halting");
    ben = administrator("Ben Halting");
  }

  private Client administrator(String name) {
    world.joins(agency, name, Role.ADMINISTRATOR);
    return new Client(port, agency.slug()).signIn(World.address(agency, name));
  }

  @Test
  void stopsByOneGoesOnByTwoAndLosesNothing() {
    assertThat(send(ada, "/halt", "A key may be stolen.").body()).contains("Issuing is halted");
    plenty.awards(agency, WAITING);
    backlog.finish();
    assertThat(issued()).isEqualTo(1);

    assertThat(send(ada, "/resumption", "It was a false alarm.").body())
        .contains("Another administrator must agree.");
    assertThat(send(ada, "/resumption/confirmation", "").body())
        .contains("You asked for it, so another administrator must agree.");
    backlog.finish();
    assertThat(issued()).isEqualTo(1);

    assertThat(ben.get("/issuing").body()).contains("Ada Halting asks to go on", "a false alarm");
    assertThat(send(ben, "/resumption/confirmation", "").body()).contains("Issuing goes on.");
    backlog.finish();
    assertThat(issued()).isEqualTo(1 + WAITING);
  }

  @Test
  void staysHaltedWhenTheSecondSaysNo() {
    send(ada, "/halt", "A key may be stolen.");
    assertThat(send(ben, "/resumption/confirmation", "").body())
        .contains("Nobody has said yet why it is safe to go on.");
    send(ada, "/resumption", "I think so.");

    assertThat(send(ben, "/resumption/refusal", "").body()).contains("Issuing stays halted.");

    assertThat(ben.get("/issuing").body()).contains("Why it is safe to go on");
  }

  /// A batch that is under way ends before the halt is answered, and none begins after it.
  @Test
  void waitsForWhatIsUnderWayAndLetsNothingBegin() throws Exception {
    plenty.awards(agency, WAITING);
    var issuer = Thread.ofVirtual().start(() -> backlog.finish());

    send(ada, "/halt", "A key may be stolen.");
    var atTheHalt = issued();
    issuer.join();

    assertThat(issued()).isEqualTo(atTheHalt);
  }

  private HttpResponse<String> send(Client who, String path, String reason) {
    who.get("/issuing");
    return who.post("/issuing" + path, reason.isEmpty() ? Map.of() : Map.of("reason", reason));
  }

  private int issued() {
    Supplier<Integer> count =
        () -> db.sql("select count(*) from credentials.credential").query(Integer.class).single();
    return world.within(agency, () -> transaction.execute(_ -> count.get()));
  }
}
