package org.laurel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.Client;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.audit.Finding.Broken;
import org.laurel.audit.Finding.Whole;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// The record tells that it was touched, whoever touched it.
@LaurelTest
class ChainTests {

  private static final int ENTRIES = 60;

  private static final List<String> EDITS =
      List.of(
          "update audit.entry set detail = detail || '.' where agency_id = database.agency() and number = :n",
          "update audit.entry set at = at + interval '1 microsecond' where agency_id = database.agency() and number = :n",
          "update audit.entry set actor = gen_random_uuid() where agency_id = database.agency() and number = :n",
          "update audit.entry set action = 'badge issued' where agency_id = database.agency() and number = :n",
          "update audit.entry set subject = gen_random_uuid() where agency_id = database.agency() and number = :n",
          "update audit.entry set subject_kind = 'person' where agency_id = database.agency() and number = :n",
          "update audit.entry set hash = md5(hash) || md5(detail) where agency_id = database.agency() and number = :n",
          "update audit.entry set previous_hash = md5('a') || md5('b') where agency_id = database.agency() and number = :n",
          "delete from audit.entry where agency_id = database.agency() and number = :n",
          "delete from audit.entry where agency_id = database.agency() and number >= :n",
          """
          update audit.entry set number = number + 1000 where agency_id = database.agency() and number in (:n, :n + 1);
          update audit.entry set number = 2 * :n + 1001 - number where agency_id = database.agency() and number > 1000
          """);

  @Autowired World world;
  @Autowired Audit audit;
  @Autowired Log log;
  @Autowired Agencies agencies;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;
  @Autowired Intruder intruder;
  @LocalServerPort int port;

  private Agency agency;

  @BeforeEach
  void recordsSomething() {
    var slug = "audit-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Audited", "", "UTC");
    IntStream.range(0, ENTRIES).forEach(this::append);
  }

  @Test
  void isWholeAfterManyAppendAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var appends =
          IntStream.range(0, 100).<Callable<Boolean>>mapToObj(i -> () -> append(i)).toList();
      for (var done : threads.invokeAll(appends)) done.get();
    }

    assertThat(check())
        .isInstanceOfSatisfying(Whole.class, it -> assertThat(it.entries()).isEqualTo(160));
  }

  @Test
  void leavesNoGapWhenAnActIsUndone() {
    inTransaction(status -> {
      audit.append(world.ada.id(), "issuing halted", agency.id(), "It is undone.");
      status.setRollbackOnly();
    });
    append(61);

    assertThat(check())
        .isInstanceOfSatisfying(Whole.class, it -> assertThat(it.entries()).isEqualTo(61));
  }

  @Test
  void namesTheFirstEntryTouchedInEachOfAThousandEdits() {
    var random = new Random(7);
    for (var i = 0; i < 1000; i++) {
      var number = 1 + random.nextInt(ENTRIES - 1);
      var edit = EDITS.get(random.nextInt(EDITS.size()));

      var found = intruder.edits(agency, edit, Map.of("n", number), this::checkOver);

      assertThat(found)
          .as("%s at %d", edit, number)
          .isInstanceOfSatisfying(Broken.class, it -> assertThat(it.number()).isEqualTo(number));
    }
    assertThat(check()).isInstanceOf(Whole.class);
  }

  /// The chain itself is whole then; only what was signed before can tell.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update audit.head h set number = 40, hash = e.hash from audit.entry e where e.agency_id = h.agency_id and e.number = 40 and h.agency_id = database.agency() | 41
          update audit.tree_head set root = encode(sha256('x'), 'hex') where agency_id = database.agency() | 60
          """)
  void isHeldAgainstTheLogThatWasSigned(String edit, int number) {
    world.within(agency, log::extend);
    var cut = "delete from audit.entry where agency_id = database.agency() and number > 40; ";

    var found =
        intruder.edits(
            agency, (number == 41 ? cut : "") + edit, Map.of("n", number), this::checkOver);

    assertThat(found)
        .isInstanceOfSatisfying(Broken.class, it -> assertThat(it.number()).isEqualTo(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set detail = ''",
        "delete from audit.entry",
        "truncate audit.entry"
      })
  void refusesTheApplicationItself(String edit) {
    assertThatThrownBy(() -> inTransaction(_ -> db.sql(edit).update()))
        .hasRootCauseMessage("ERROR: permission denied for table entry");
  }

  @Test
  void needsATransactionToStandOrFallWith() {
    assertThatThrownBy(() ->
            world.within(agency, () -> audit.append(world.ada.id(), "shut", agency.id(), "No.")))
        .hasMessageContaining("No existing transaction");
  }

  @Test
  void showsAdministratorsThatTheChainIsWhole() {
    world.within(
        world.bayou,
        () ->
            transaction.executeWithoutResult(
                _ -> audit.append(world.ada.id(), "door tried", world.bayou.id(), "Just now.")));

    var page = new Client(port, "bayou").signIn("ada.quinn@bayou.example").get("/audit");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("The chain is whole", "door tried", "Ada Quinn");
  }

  @Test
  void isShutToOthers() {
    var page = new Client(port, "bayou").signIn("maya.torres@bayou.example").get("/audit");

    assertThat(page.statusCode()).isEqualTo(403);
  }

  private boolean append(int i) {
    inTransaction(
        _ -> audit.append(world.ada.id(), "submission made", agency.id(), "Attempt " + i + "."));
    return true;
  }

  private Finding check() {
    return world.within(agency, audit::check);
  }

  private Finding checkOver(JdbcClient tampered) {
    var store = new AuditStore(tampered);
    try (var entries = store.all()) {
      var roots = new LogStore(tampered).roots();
      return new Walk(agency.id(), entries.iterator(), store.head(), roots).find();
    }
  }

  private void inTransaction(Consumer<TransactionStatus> work) {
    world.within(agency, () -> transaction.executeWithoutResult(work));
  }
}
