package org.laurel.recognition;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.credentials.Credential;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.laurel.programs.Programs;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A district of its own for one test: two officers, rules in force, and teachers with credentials
/// that are written down without the journey to them.
class District {

  static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

  final Agency agency;
  final Actor olga;
  final Actor omar;

  private final World world;
  private final Rules rules;
  private final Gaining gaining;
  private final Losing losing;
  private final Claiming claiming;
  private final Deciding deciding;
  private final GainStore gains;
  private final Catalog catalog;
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final AtomicInteger places = new AtomicInteger();

  private District(ApplicationContext house, String name) {
    world = house.getBean(World.class);
    rules = house.getBean(Rules.class);
    gaining = house.getBean(Gaining.class);
    losing = house.getBean(Losing.class);
    claiming = house.getBean(Claiming.class);
    deciding = house.getBean(Deciding.class);
    gains = house.getBean(GainStore.class);
    catalog = house.getBean(Catalog.class);
    db = house.getBean(JdbcClient.class);
    transaction = house.getBean(TransactionTemplate.class);
    var slug = "worth-" + UUID.randomUUID().toString().substring(0, 8);
    agency = house.getBean(Agencies.class).found(slug, name, "US-WI", "America/Chicago");
    olga = world.joins(agency, "Olga Officer", Role.RECOGNITION_OFFICER);
    omar = world.joins(agency, "Omar Officer", Role.RECOGNITION_OFFICER);
  }

  static District with(ApplicationContext house, String program) {
    var district = new District(house, "Moraine School District");
    district.world.within(
        district.agency,
        () -> house.getBean(Programs.class).load(Path.of("../programs/" + program)));
    return district;
  }

  Rule inForce(Clause clause) {
    return inForce(clause, LONG_AGO, null);
  }

  Rule inForce(Clause clause, LocalDate starts, @Nullable LocalDate ends) {
    var id = within(() -> rules.propose(olga, clause, starts, ends));
    within(() -> {
      rules.confirm(omar, id);
      return id;
    });
    return within(() -> rules.rule(id));
  }

  Actor teacher(String name) {
    var id = UUID.randomUUID();
    within(() ->
        db.sql("insert into people.person (id, name) values (?, ?)").params(id, name).update());
    return new Actor(
        new Person(new Person.Id(id), name, ZoneOffset.UTC), agency.id(), Set.of(Role.EDUCATOR));
  }

  /// A credential, signed by nobody: what it brings is not written yet.
  Credential.Issued credential(Actor teacher, String slug, LocalDate day) {
    var version = within(() -> catalog.published(slug).map(Version::id).orElseThrow());
    var id = UUID.randomUUID();
    var at = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    within(() ->
        db.sql(
                """
                with award as (
                  insert into credentials.award
                  values (:agency, :id, :version, :earner, :basis, :id, :slug, :name, '', '', '{}', :at, :at)
                  returning agency_id)
                , place as (
                  insert into credentials.status (agency_id, list, index, award)
                  select agency_id, 1, :place, :id from award)
                insert into credentials.credential
                select agency_id, :id, '{}', '', :at from award
                """)
            .param("agency", agency.id().value())
            .param("id", id)
            .param("version", version.value())
            .param("earner", teacher.id().value())
            .param("basis", "test " + id)
            .param("slug", slug)
            .param("name", teacher.person().name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("place", places.getAndIncrement())
            .update());
    return new Credential.Issued(agency.id(), new Credential.Id(id), teacher.id(), version, at);
  }

  /// Approved before the teacher started.
  void approve(Actor teacher, String slug, Rule rule) {
    run(() ->
        db.sql(
                """
                insert into recognition.approval
                values (:agency, :id, :person, :slug, :rule, '', now(), 'APPROVED', null, '', :by, now())
                """)
            .param("agency", agency.id().value())
            .param("id", UUID.randomUUID())
            .param("person", teacher.id().value())
            .param("slug", slug)
            .param("rule", rule.id().value())
            .param("by", olga.id().value())
            .update());
  }

  void announce(Credential.Issued issued) {
    run(() -> gaining.gain(List.of(issued)));
  }

  /// Earned, issued and announced today.
  Credential.Issued earn(Actor teacher, String slug) {
    var issued = credential(teacher, slug, LocalDate.now(ZoneOffset.UTC));
    announce(issued);
    return issued;
  }

  void takeBack(Credential.Issued issued) {
    run(() ->
        losing.takeBack(
            new Credential.TakenBack(
                agency.id(), issued.credential(), issued.earner(), Instant.now())));
  }

  void claim(Actor teacher, Gain gain) {
    run(() -> claiming.claim(teacher, gain.id()));
  }

  void unclaim(Actor teacher, Gain gain) {
    run(() -> claiming.unclaim(teacher, gain.id()));
  }

  void grant(Gain gain, @Nullable BigDecimal amount) {
    var id = gain.id().value();
    Map<UUID, BigDecimal> amounts = amount == null ? Map.of() : Map.of(id, amount);
    run(() -> deciding.grant(olga, List.of(id), amounts));
  }

  void refuse(Gain gain) {
    run(() -> deciding.refuse(olga, List.of(gain.id().value()), "Not this one."));
  }

  List<Gain> gains(Actor teacher) {
    return within(() -> gains.of(teacher.id()));
  }

  /// What the ledger says of one gain, added up.
  BigDecimal inLedger(Gain gain) {
    return within(() ->
        db.sql("select coalesce(sum(amount), 0) from recognition.line where gain = ?")
            .param(gain.id().value())
            .query(BigDecimal.class)
            .single());
  }

  Catalog catalog() {
    return catalog;
  }

  JdbcClient db() {
    return db;
  }

  void run(Runnable work) {
    world.within(agency, () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  <T> T within(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }

  /// A rule that gives something, with all else left open.
  static Clause clause(String slug, Benefit gives, @Nullable Window claim, String... micros) {
    return new Clause(
        slug,
        slug,
        "US-WI",
        "Moraine School District",
        "Board policy 4",
        "For micro-credentials that benefit students.",
        List.of(),
        List.of(micros),
        gives,
        claim,
        null);
  }

  static Clause between(String slug, Between.Meaning are, Kind... purposes) {
    return new Clause(
        slug,
        slug,
        "US-IA",
        "Moraine School District",
        "Board policy 5",
        "What counts where.",
        List.of(),
        List.of(),
        null,
        null,
        new Between(List.of(purposes), are));
  }
}
