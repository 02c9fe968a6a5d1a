package org.laurel.review.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.portfolio.Classroom;
import org.laurel.review.Planting.Paper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What was agreed on for one version of a micro-credential holds for the next as far as it reads
/// the same.
@LaurelTest
class HeritageTests {

  private static final String DESK = "/reviews/anchors";

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired People people;
  @Autowired Catalog catalog;
  @Autowired AnchorStore anchors;
  @Autowired AnchorItemStore items;
  @Autowired QualificationStore qualifications;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Agency agency;
  private Version steam;
  private Actor ines;
  private Client manager;

  @BeforeEach
  void foundAnAgency() {
    var slug = "h" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/New_York");
    new Classroom(house, world, agency).load("lausd-steam");
    steam = in(() -> catalog.published("steam").orElseThrow());
    ines = joins(world.ines, Role.ASSESSOR);
    joins(world.priya, Role.PROGRAM_MANAGER);
    manager =
        new Client(port, agency.slug())
            .signIn(World.address(world.bayou, world.priya.person().name()));
    paper("Strong work");
    paper("Weak work");
    run(
        """
        insert into review.qualification (agency_id, assessor, version, until, round_at)
        values ('%1$s', '%2$s', '%3$s', '2100-01-01', '2026-01-01')
        """
            .formatted(agency.id().value(), ines.id().value(), steam.id().value()));
    run(
        "insert into review.calibration (agency_id, version, since) values ('%s', '%s', '2026-01-05')"
            .formatted(agency.id().value(), steam.id().value()));
  }

  @Test
  void carriesPapersScoresAndCertificatesWhereNothingThatIsJudgedChanged() {
    var next = next("jsonb_set(design, '{tagline}', '\"A new line for the catalogue\"')");

    var desk = manager.get(DESK).body();
    var carried = carry(next);

    assertThat(desk)
        .contains(
            "Version 1 has papers in use.",
            "Strong work: as it is",
            "assessors who are qualified stay so");
    assertThat(carried).contains("Carried over. Qualified here as before: 1.");
    assertThat(of(next))
        .hasSize(2)
        .allMatch(it -> it.state() == Anchor.State.IN_USE && it.isScored());
    assertThat(in(() -> items.of(of(next).getFirst().id()))).hasSize(1);
    assertThat(in(() -> qualifications.of(ines.id(), next)).until())
        .isAfter("2099-12-01T00:00:00Z");
    assertThat(carried)
        .contains("Assessors have to be qualified from 2026-01-0")
        .doesNotContain("They can serve here too");
  }

  @Test
  void saysWhichMustBeScoredAgainWhereACriterionReadsOtherwise() {
    var next = next("jsonb_set(design, '{rubric,criteria,2,question}', '\"Does it hold?\"')");
    var changed = steam.design().rubric().criteria().get(2);

    var desk = manager.get(DESK).body();
    var carried = carry(next);

    assertThat(desk)
        .contains("to be scored again on " + changed.title(), "so assessors practise again");
    assertThat(carried).contains("What says “Not in use yet” must be scored first.");
    assertThat(of(next))
        .hasSize(2)
        .allMatch(it -> it.state() == Anchor.State.DRAFT && !it.isScored())
        .allMatch(it -> it.masters().stream().noneMatch(m -> m.criterion().equals(changed.code())))
        .allMatch(it -> it.masters().size() == it.criteria().size() - 1);
    assertThat(in(() -> qualifications.of(ines.id(), next))).isEqualTo(Qualification.NONE);
  }

  @Test
  void carriesNoScoreWhereTheLevelsAreOthers() {
    var next = next("jsonb_set(design, '{rubric,levels,0,title}', '\"Not yet at all\"')");

    carry(next);

    assertThat(of(next)).hasSize(2).allMatch(it -> it.masters().isEmpty());
  }

  @Test
  void asksForANewCriterionAsWell() {
    var next =
        next(
            """
            jsonb_set(design, '{rubric,criteria}', (design -> 'rubric' -> 'criteria')
                || jsonb_build_array(jsonb_set(design -> 'rubric' -> 'criteria' -> 0, '{code}', '"NEW"')))
            """);

    carry(next);

    assertThat(of(next))
        .hasSize(2)
        .allMatch(it -> it.state() == Anchor.State.DRAFT && it.criteria().contains("NEW"));
    assertThat(in(() -> qualifications.of(ines.id(), next))).isEqualTo(Qualification.NONE);
  }

  /// The word of the teacher whose evidence it is holds for all copies.
  @Test
  void isTakenOutEverywhereWhenTheTeacherSaysNo() {
    var next = next("design");
    carry(next);
    var first = of(steam.id()).getFirst();

    in(() -> {
      anchors.decline(first.id(), java.time.Instant.parse("2026-11-22T12:00:00Z"));
      return true;
    });

    assertThat(of(next).stream().map(Anchor::state))
        .containsExactlyInAnyOrder(Anchor.State.DECLINED, Anchor.State.IN_USE);
  }

  @Test
  void carriesOnce() {
    var next = next("design");
    carry(next);

    assertThat(carry(next))
        .contains("This version has papers already, or there are none to carry.");
    assertThat(of(next)).hasSize(2);
  }

  private String carry(Version.Id version) {
    manager.get(DESK);
    return manager.post("/reviews/calibration/" + version.value() + "/heritage", Map.of()).body();
  }

  /// Version 2, whose design is that of version 1 with a change.
  private Version.Id next(String design) {
    var id = ids.next();
    run(
        """
        insert into catalog.version
               (agency_id, id, micro_credential, number, stage, published_at,
                design, lessons, items, hours, subjects, grade_bands, grades)
        select agency_id, '%s', micro_credential, 2, stage, published_at,
               %s, lessons, items, hours, subjects, grade_bands, grades
          from catalog.version
         where id = '%s'
        """
            .formatted(id, design, steam.id().value()));
    return new Version.Id(id);
  }

  /// In use, with one text and a score for each criterion.
  private void paper(String title) {
    var rubric = steam.design().rubric();
    var id = ids.next();
    var criteria = rubric.criteria().stream().map(it -> it.code()).toList();
    in(() -> {
      var paper = new Paper(id, steam.id(), java.util.Set.copyOf(criteria));
      var now = java.time.Instant.parse("2026-11-01T12:00:00Z");
      anchors.insert(paper, title, List.of(), null, world.priya.id(), now);
      var text =
          new org.laurel.review.CopyItem(
              ids.next(), 0, "EOLA-1", "text 1", null, "We built.", null);
      items.insert(new Anchor.Id(id), text);
      anchors.score(
          new Anchor.Id(id),
          criteria.stream()
              .map(it -> new Anchor.Master(it, rubric.demonstrates(), "Look at the plan."))
              .toList());
      anchors.use(new Anchor.Id(id), now);
      return true;
    });
  }

  private List<Anchor> of(Version.Id version) {
    return in(anchors::all).stream().filter(it -> it.version().equals(version)).toList();
  }

  private void run(String sql) {
    in(() -> db.sql(sql).update());
  }

  private Actor joins(Actor person, Role role) {
    return in(() -> {
      people.join(person.id(), role);
      return people.actor(person.id(), agency.id()).orElseThrow();
    });
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
