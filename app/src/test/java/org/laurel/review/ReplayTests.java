package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.Rubric;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollments;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A decision is worked out again from what is kept of it alone.
@LaurelTest
class ReplayTests {

  private static final Instant AT = Instant.parse("2026-11-22T15:00:00Z");
  private static final int HISTORIES = 1_000;

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired ReviewStore reviews;
  @Autowired ArrivalStore arrivals;
  @Autowired RatingStore ratings;
  @Autowired ApprovalStore approvals;
  @Autowired DecisionStore decisions;
  @Autowired Replay replay;
  @Autowired Codes codes;
  @Autowired Ids ids;
  @Autowired JdbcClient db;

  private Agency agency;
  private Bench bench;
  private Bench.Work work;

  @BeforeEach
  void handIn() {
    var slug = "d" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/New_York");
    bench = new Bench(house, world, agency);
    work = bench.handIn();
  }

  /// Random ratings under random terms, kept as the house keeps them. The oracle is [#tally], which
  /// reads the tables by itself and shares nothing with [Ruling].
  @Test
  void comesToTheSameFromTheFactsOfAThousandHistories() {
    var random = new Random(20261122);
    var rubric = bench.rubric(work);
    var origin = bench.in(() -> reviews.origin(reviews.byCode(work.code()).orElseThrow().id()));
    var raters = List.of(bench.id("Ines"), bench.id("Sam"), bench.id("Wren"));
    var kept = new ArrayList<Review>();
    bench.in(() -> {
      for (var n = 0; n < HISTORIES; n++) kept.add(history(random, rubric, origin, raters));
      return true;
    });

    var facts = bench.in(() -> db.sql(FACTS).query(Fact.class).list());
    var byCriterion = facts.stream().collect(Collectors.groupingBy(Fact::key));
    assertThat(byCriterion.values().stream().map(it -> it.getFirst().review()).distinct())
        .hasSize(HISTORIES);
    for (var it : byCriterion.values())
      assertThat(it.getFirst().found()).as(it.toString()).isEqualTo(tally(rubric, it));
    assertThat(facts.stream().map(Fact::rule).distinct())
        .containsExactlyInAnyOrder(
            "ONE_DECIDES", "BOTH_AGREE", "THE_LOWER_LEVEL_STANDS", "THE_THIRD_DECIDES");
    for (var n = 0; n < HISTORIES; n += HISTORIES / 20) {
      var code = kept.get(n).code();
      assertThat(bench.in(() -> replay.of(code).holds())).as(code).isTrue();
    }
  }

  /// One score beside what was found on its criterion, in the order in which ratings came in.
  record Fact(
      UUID review,
      int raters,
      boolean called,
      String criterion,
      String level,
      String found,
      String rule) {

    String key() {
      return review + criterion;
    }
  }

  private static final String FACTS =
      """
      select r.id as review, r.raters, f.criterion, s.level, f.level as found, f.rule,
             exists (select from review.approval a
                      where a.review = r.id
                        and a.answer = 'ANOTHER_LOOK') as called
        from review.review r
        join review.finding f on f.review = r.id
        join review.rating t on t.review = r.id
        join review.score s on s.rating = t.id and s.criterion = f.criterion
       order by t.submitted_at
      """;

  /// By counting: levels as numbers, and the last rater's word where the others straddle the line.
  private static String tally(Rubric rubric, List<Fact> facts) {
    var order = rubric.levels().stream().map(Rubric.Level::code).toList();
    var line = order.indexOf(rubric.demonstrates());
    var first = facts.getFirst();
    var said = facts.stream().map(it -> order.indexOf(it.level())).toList();
    var base = said.subList(0, first.raters());
    var above = base.stream().filter(it -> it >= line).count();
    var isOpen = first.called() || above != 0 && above != base.size();
    return order.get(isOpen ? said.get(first.raters()) : Collections.min(base));
  }

  private Review history(Random random, Rubric rubric, Origin like, List<Person.Id> people) {
    var criteria = new HashSet<String>();
    for (var it : rubric.criteria()) if (random.nextInt(4) > 0) criteria.add(it.code());
    if (criteria.isEmpty()) criteria.add(rubric.criteria().getFirst().code());
    var count = 1 + random.nextInt(2);
    var panel = new Panel("", count, Terms.Approval.MANAGER, Terms.Eyes.ANY, Panel.Occasion.APPEAL);
    var review = arrive(criteria, like, panel);
    var given = new ArrayList<Rating>();
    for (var n = 0; n < count; n++) rate(random, rubric, review, criteria, people.get(n), given);
    Set<String> called = random.nextInt(4) == 0 ? criteria : Set.of();
    if (!called.isEmpty()) {
      var answer = new ApprovalStore.Approval(ApprovalStore.Answer.ANOTHER_LOOK, "Look again.");
      approvals.insert(review.id(), answer, people.getFirst(), AT);
    }
    if (Ruling.on(rubric, criteria, count, called, given) instanceof Ruling.Split(var split))
      rate(random, rubric, review, split, people.getLast(), given);
    var ruling = Ruling.on(rubric, criteria, count, called, given);
    var findings = ((Ruling.Decided) ruling).findings();
    decisions.insert(review, Outcome.EARNED, Ruling.edition(count), findings, AT);
    return review;
  }

  private Review arrive(Set<String> criteria, Origin like, Panel panel) {
    var review =
        new Review(
            new Review.Id(ids.next()),
            codes.next(),
            version(),
            criteria,
            Set.of(),
            Review.State.WAITING,
            AT);
    var origin =
        new Origin(
            review.id(), like.submission(), like.enrollment(), like.earner(), Set.of(), 1, AT);
    arrivals.insert(review, origin, panel);
    return review;
  }

  private Version.Id version() {
    return house.getBean(Enrollments.class).of(work.enrollment()).version();
  }

  private void rate(
      Random random,
      Rubric rubric,
      Review review,
      Set<String> criteria,
      Person.Id by,
      List<Rating> given) {
    var levels = rubric.levels();
    var scores =
        criteria.stream()
            .map(it -> new Score(it, levels.get(random.nextInt(levels.size())).code(), "Words."))
            .toList();
    given.add(new Rating(ids.next(), scores));
    ratings.insert(review.id(), by, given.getLast(), AT.plusSeconds(given.size()));
  }

  @Test
  void showsTheWholeWithoutNamesAndNamesToWhoHasAReason() {
    bench.rates("Ines", work, Bench.SHOWN);
    bench.rates("Sam", work, Bench.SHOWN, List.of("ALPR-DATA"));
    bench.rates("Wren", work, Bench.SHOWN);
    world.joins(agency, "Priya Raman", Role.PROGRAM_MANAGER);
    world.joins(agency, "Ada Quinn", Role.ADMINISTRATOR);
    var priya = bench.signIn("Priya Raman");
    var ada = bench.signIn("Ada Quinn");
    var at = "/reviews/decisions/" + work.code();

    var sheet = priya.get(at).body();
    var facts = priya.get(at + "/facts").body();

    assertThat(sheet)
        .contains("The ratings come to the same", "The last rater decides", "two-raters/1")
        .doesNotContain("Ines", "Sam ", "Wren", "Joel", "Lift the masks");
    assertThat(facts)
        .contains("\"edition\":\"two-raters/1\"", "\"submitted\":[\"")
        .doesNotContain("Ines", "Wren", "Joel", bench.id("Ines").value().toString());
    assertThat(priya.post(at + "/unmasking", Map.of("reason", "x")).statusCode()).isEqualTo(403);
    assertThat(ada.get(at).body()).contains("Lift the masks").doesNotContain("Joel");
    assertThat(ada.post(at + "/unmasking", Map.of("reason", " ")).body())
        .contains("Say in 500 characters or fewer why you must know.");
    assertThat(ada.post(at + "/unmasking", Map.of("reason", "A complaint")).body())
        .contains(Bench.TEACHER, bench.name("Ines"), "That you looked is kept");
    assertThat(ada.get(at).body()).doesNotContain(Bench.TEACHER);
    assertThat(
            bench.in(
                () -> db.sql("select reason from review.unmasking").query(String.class).list()))
        .containsExactly("A complaint");
    assertThat(
            bench.in(() ->
                db.sql("select count(*) from audit.entry where action = 'review unmasked'")
                    .query(Integer.class)
                    .single()))
        .isOne();
  }

  @Test
  void noticesWhatDoesNotFollowFromTheRatings() {
    bench.rates("Ines", work, Bench.SHOWN);
    bench.rates("Sam", work, Bench.SHOWN);
    var dossier = bench.in(() -> replay.of(work.code()));

    assertThat(dossier.holds()).isTrue();
    assertThat(with(dossier, dossier.ratings().subList(0, 1)).holds()).isFalse();
  }

  private static Dossier with(Dossier it, List<Dossier.Rated> ratings) {
    return new Dossier(
        it.code(),
        it.microCredential(),
        it.version(),
        it.occasion(),
        it.attempt(),
        it.opened(),
        it.due(),
        it.decided(),
        it.edition(),
        it.raters(),
        it.criteria(),
        it.called(),
        it.rubric(),
        it.evidence(),
        ratings,
        it.steps(),
        it.outcome(),
        it.findings());
  }
}
