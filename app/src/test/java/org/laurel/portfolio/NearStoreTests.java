package org.laurel.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.portfolio.Fingerprints.Fingerprint;
import org.laurel.portfolio.NearStore.Near;
import org.laurel.portfolio.likeness.PictureHash;
import org.laurel.portfolio.likeness.TextSketch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What comes near is found, and does not take longer to find when thousands hold the same.
@LaurelTest
class NearStoreTests {

  private static final int MANY = 5_000;
  private static final int FEW_ROWS = 2_500;
  private static final long PICTURE = 0x3c5a_96e1_07f8_b2d4L;
  private static final String FILE = "ab".repeat(32);

  private static final TextSketch SKETCH =
      TextSketch.of(
              "She walked the path and counted each card aloud twice over. ".repeat(2)
                  + "Then he laid the last one and asked why the robot had stopped before the wall, and"
                  + " two of the others said that a turn was missing after the third square of tape.",
              "")
          .orElseThrow();

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired FingerprintStore fingerprints;
  @Autowired NearStore near;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private Agency agency;
  private Classroom room;
  private Actor ana;
  private Actor ben;
  private UUID anas;
  private UUID bens;

  @BeforeEach
  void bothHandTheSameIn() {
    var slug = "near-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Near County", "", "America/New_York");
    room = new Classroom(house, world, agency);
    room.load("arcs-virginia");
    ana = world.joins(agency, "Ana Ruiz", Role.EDUCATOR);
    ben = world.joins(agency, "Ben Ode", Role.EDUCATOR);
    anas = handsIn(ana);
    bens = handsIn(ben);
  }

  @Test
  void findsThePictureOfAnotherWhateverTenBitsDiffer() {
    var random = RandomGenerator.of("L64X128MixRandom");
    for (var tries = 0; tries < 50; tries++) {
      var changed = PICTURE;
      while (PictureHash.distance(PICTURE, changed) < PictureHash.ALIKE)
        changed ^= 1L << random.nextInt(64);
      var looksLike = changed;

      assertThat(in(() -> near.pictures(looksLike, ben.id())))
          .as("%x", looksLike)
          .containsExactly(
              new Near(anas, ana.id().value(), PictureHash.percent(PictureHash.ALIKE)));
    }
    assertThat(in(() -> near.pictures(PICTURE ^ 0x7ff, ben.id()))).as("eleven bits").isEmpty();
  }

  @Test
  void findsFileAndWordsOfAnotherAndNotOnesOwn() {
    var anasOwn = new Near(anas, ana.id().value(), 100);

    assertThat(in(() -> near.sameFile(bens, ben.id()))).containsExactly(anasOwn);
    assertThat(in(() -> near.texts(SKETCH, ben.id()))).containsExactly(anasOwn);
    assertThat(in(() -> near.pictures(PICTURE, ben.id()))).containsExactly(anasOwn);
  }

  /// The control reads them all.
  @Test
  void readsFewRowsWhenThousandsHoldTheSame(
      @Autowired JdbcConnectionDetails application, @Autowired FlywayConnectionDetails owner)
      throws SQLException {
    in(this::manyHandTheSameIn);
    analyze(application.getJdbcUrl(), owner);

    assertThat(rowsRead(() -> near.sameFile(bens, ben.id()))).isLessThan(FEW_ROWS);
    assertThat(rowsRead(() -> near.pictures(PICTURE, ben.id()))).isLessThan(FEW_ROWS);
    assertThat(rowsRead(() -> near.texts(SKETCH, ben.id()))).isLessThan(FEW_ROWS);
    assertThat(rowsRead(this::countHolders)).isGreaterThan(MANY);
  }

  /// What the migration makes of older fingerprints is what is kept with newer ones.
  @Test
  void keepsTheQuartersThatPostgresWouldMake() {
    var made =
        in(() ->
            db.sql(
                    """
                    select n << 16 | (picture >> 16 * n & 65535)::int
                      from portfolio.fingerprint, generate_series(0, 3) n
                     where item = ?
                     order by n
                    """)
                .param(anas)
                .query(Integer.class)
                .list());

    assertThat(PictureHash.quarters(PICTURE))
        .containsExactly(made.stream().mapToInt(it -> it).toArray());
  }

  private UUID handsIn(Actor teacher) {
    var enrollment = room.enrol(teacher, "alpr");
    return in(() -> {
      var item = UUID.randomUUID();
      var submission = submission(teacher, enrollment);
      db.sql(
              """
              insert into portfolio.submission_item
                     (agency_id, id, submission, artifact, slot, position, name, sha256)
              values (?, ?, ?, ?, 'ALPR-2', 1, 'Our path', ?)
              """)
          .params(agency.id().value(), item, submission, UUID.randomUUID(), FILE)
          .update();
      fingerprints.insert(item, teacher.id(), new Fingerprint(PICTURE, SKETCH));
      return item;
    });
  }

  private UUID submission(Actor teacher, Enrollment.Id enrollment) {
    var id = UUID.randomUUID();
    db.sql(
            """
            insert into portfolio.submission
                   (agency_id, id, enrollment, earner, version, attempt, criteria, at)
            select agency_id, ?, id, ?, version, 1, '{}', now() from learning.enrollment where id = ?
            """)
        .params(id, teacher.id().value(), enrollment.value())
        .update();
    return id;
  }

  /// All of it Ana's: who else holds it makes no difference to how much must be read.
  private int manyHandTheSameIn() {
    db.sql(
            """
            insert into portfolio.submission_item
                   (agency_id, id, submission, artifact, slot, position, name, sha256)
            select agency_id, gen_random_uuid(), submission, gen_random_uuid(), slot, n + 1, name, sha256
              from portfolio.submission_item, generate_series(1, ?) n
             where id = ?
            """)
        .params(MANY, anas)
        .update();
    db.sql(
            """
            insert into portfolio.fingerprint (agency_id, item, earner, picture, sketch)
            select i.agency_id, i.id, f.earner, f.picture, f.sketch
              from portfolio.fingerprint f, portfolio.submission_item i
             where f.item = :item and i.id not in (select item from portfolio.fingerprint)
            """)
        .param("item", anas)
        .update();
    for (var part : new String[] {"picture_quarter (quarter", "fingerprint_band (band, key"}) {
      var table = part.substring(0, part.indexOf(' '));
      var columns = part.substring(part.indexOf('(') + 1);
      db.sql(
              "insert into portfolio.%1$s (agency_id, %2$s, item) select p.agency_id, %2$s, f.item from portfolio.%1$s p, portfolio.fingerprint f where p.item = :item on conflict do nothing"
                  .formatted(table, columns))
          .param("item", anas)
          .update();
    }
    return MANY;
  }

  /// What autovacuum does of itself within a minute: until then PostgreSQL takes the tables for
  /// small, and reads them whole.
  private static void analyze(String url, FlywayConnectionDetails owner) throws SQLException {
    try (var connection =
            DriverManager.getConnection(url, owner.getUsername(), owner.getPassword());
        var statement = connection.createStatement()) {
      for (var table :
          List.of("submission_item", "fingerprint", "fingerprint_band", "picture_quarter"))
        statement.execute("analyze portfolio." + table);
    }
  }

  private int countHolders() {
    return db.sql("select count(name) from portfolio.submission_item where sha256 = ?")
        .param(FILE)
        .query(Integer.class)
        .single();
  }

  /// By the difference: PostgreSQL's own count may still hold what the transaction before read.
  private long rowsRead(Runnable work) {
    return in(() -> {
      var before = rowsRead();
      work.run();
      return rowsRead() - before;
    });
  }

  private long rowsRead() {
    return db.sql(
            """
            select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))
              from pg_stat_xact_user_tables
             where schemaname = 'portfolio'
            """)
        .query(Long.class)
        .single();
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
