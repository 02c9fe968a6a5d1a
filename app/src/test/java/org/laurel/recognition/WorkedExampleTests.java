package org.laurel.recognition;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.packages.PackageFolder;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Each reward that the seeds name, by the rule that comes with Laurel, as a teacher gets it. The
/// oracle of a number is the sentence beside it in [#SOURCES].
@LaurelTest
class WorkedExampleTests {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final Path PROGRAMS = Path.of("../programs");

  /// Every figure of every example, with the sentence that states it. `field` is the field study,
  /// the numbers are the seeds.
  private static final Map<String, Map<String, String>> SOURCES =
      Map.of(
          "kettle-moraine-base-salary",
          Map.of(
              "100", "004: anywhere from $100 to $600 more in base salary",
              "600", "004: anywhere from $100 to $600 more in base salary"),
          "tennessee-points",
          Map.of(
              "1", "the least that can be counted: no sentence states less than a whole point",
              "5", "field 4b: Tennessee: up to 5 PD points per MC, 60 to renew",
              "60", "field 4b: Tennessee: up to 5 PD points per MC, 60 to renew"),
          "kentucky-rank",
          Map.of(
              "12", "field 4b: 12 foundation + 6 elective MCs + capstone = Rank change in 3 years",
              "6", "field 4b: 12 foundation + 6 elective MCs + capstone = Rank change in 3 years",
              "3", "field 4b: 12 foundation + 6 elective MCs + capstone = Rank change in 3 years"),
          "utah",
          Map.of("0.5", "field 4b: Utah: MC 0.5 credit -> stack -> bundle"),
          "troy-30-c",
          Map.of("90", "field 3, ask 5: Troy 30-C: upload scored rubric to Skyward in 90 days"),
          "usd-437-levels",
          Map.of(
              "30", "field 3, ask 4: knowledge points claimed within 30 days",
              "1", "field 3, ask 4: application within 1 year",
              "365", "field 3, ask 4: application within 1 year",
              "3", "field 3, ask 4: impact within 3 years",
              "1095", "field 3, ask 4: impact within 3 years"),
          "arcs-stipend",
          Map.of("1150", "field 4b: ARCS: stipend up to $1,150"));

  @Autowired ApplicationContext house;

  /// Kettle Moraine: $100 to $600, and an officer says how much.
  @Test
  void addsToBaseSalaryInKettleMoraine() {
    var district = inForce("arcs-virginia", "kettle-moraine-base-salary");
    var teacher = district.teacher("Tess");
    district.earn(teacher, "alpr");
    var gain = district.gains(teacher).getFirst();

    assertThat(gain.words()).isEqualTo("The amount is not decided yet");
    assertThatThrownBy(() -> district.grant(gain, new BigDecimal("99")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> district.grant(gain, new BigDecimal("601")))
        .isInstanceOf(Refused.class);
    district.grant(gain, new BigDecimal("600"));

    assertThat(words(district, teacher)).containsExactly("$600 a year");
  }

  /// Tennessee: up to 5 points each, and 60 to renew: twelve of the most.
  @Test
  void countsPointsTowardRenewalInTennessee() {
    var district = inForce("arcs-virginia", "tennessee-points");
    var teacher = district.teacher("Tom");
    for (var i = 0; i < 12; i++) district.earn(teacher, i % 2 == 0 ? "alpr" : "dtan");
    assertThatThrownBy(
            () -> district.grant(district.gains(teacher).getFirst(), new BigDecimal("6")))
        .hasMessageContaining("1 to 5 points");

    district.gains(teacher).forEach(it -> district.grant(it, new BigDecimal("5")));

    var total =
        Total.of(
            district.gains(teacher), district.within(() -> house.getBean(Rules.class).today()));
    assertThat(total.getFirst().words())
        .isEqualTo("60 points granted. 60 points are needed in all.");
  }

  /// Kentucky: a Rank is had or not; how many it takes elsewhere is not stated.
  @Test
  void countsTowardARankInKentucky() {
    var district = inForce("arcs-virginia", "kentucky-rank");
    var teacher = district.teacher("Kim");
    district.earn(teacher, "alpr");
    district.grant(district.gains(teacher).getFirst(), null);

    assertThat(words(district, teacher)).containsExactly("Rank");
    assertThat(district.gains(teacher).getFirst().amount()).isNull();
  }

  /// Utah: half a credit each.
  @Test
  void bringsHalfACreditInUtah() {
    var district = inForce("arcs-virginia", "utah");
    var teacher = district.teacher("Uma");
    district.earn(teacher, "alpr");
    district.earn(teacher, "dtan");

    assertThat(words(district, teacher)).containsExactly("0.5 credits", "0.5 credits");
  }

  /// ARCS: up to $1,150 in all. What belongs to which micro-credential is not stated, so an officer
  /// says it, and the last one gets no more than is left.
  @Test
  void paysAStipendUpToItsMost() {
    var district = inForce("arcs-virginia", "arcs-stipend");
    var teacher = district.teacher("Ann");
    district.earn(teacher, "alpr");
    district.earn(teacher, "dtan");
    var gains = district.gains(teacher);
    district.grant(gains.getFirst(), new BigDecimal("800"));

    assertThatThrownBy(() -> district.grant(gains.getLast(), new BigDecimal("400")))
        .hasMessageContainingAll("$400 once", "more than the rule leaves: $350", "At most $1150");
    district.grant(gains.getLast(), new BigDecimal("350"));
  }

  /// Louisiana: a stipend of which nothing is stated, and micro-credentials in place of the summer
  /// weeks of graduate training.
  @Test
  void standsInPlaceOfGraduateTrainingInLouisiana() {
    var district = inForce("louisiana-stem", "louisiana-summer-training", "louisiana-stipend");
    var teacher = district.teacher("Lou");
    var slug = "basic-programming";
    district.earn(teacher, slug);

    assertThat(words(district, teacher))
        .containsExactlyInAnyOrder("Counts as", "The amount is not decided yet");
  }

  /// LAUSD: 105 hours, 30 face to face, 45 self-paced, 30 homework (003).
  @Test
  void brings105HoursInLosAngeles() {
    var district = District.with(house, "lausd-steam");
    var hour =
        new Benefit(Kind.PD_HOURS, null, BigDecimal.ONE, null, null, null, null, null, null, null);
    district.inForce(District.clause("hours", hour, null));
    var teacher = district.teacher("Lia");
    district.earn(teacher, "steam");

    assertThat(words(district, teacher)).containsExactly("105 hours");
  }

  /// Troy 30-C: the scored rubric within 90 days, counted from the day of issue.
  @Test
  void closesTheWindowAfter90Days() {
    var district = District.with(house, "arcs-virginia");
    var rule = district.inForce(clause("troy-30-c"));
    var teacher = district.teacher("Troy");
    district.approve(teacher, "alpr", rule);
    district.approve(teacher, "dtan", rule);
    district.announce(district.credential(teacher, "alpr", TODAY.minusDays(90)));
    var inTime = district.gains(teacher).getFirst();
    district.announce(district.credential(teacher, "dtan", TODAY.minusDays(91)));
    var tooLate =
        district.gains(teacher).stream().filter(it -> !it.id().equals(inTime.id())).findFirst();

    district.claim(teacher, inTime);

    assertThatThrownBy(() -> district.claim(teacher, tooLate.orElseThrow()))
        .hasMessage("The last day to ask for it was %s.".formatted(TODAY.minusDays(1)));
  }

  /// Three levels, 30 days, 1 year, 3 years; each asked for on its own.
  @Test
  void asksForEachLevelInItsOwnTime() {
    var district = inForce("arcs-virginia", "usd-437-levels");
    var teacher = district.teacher("Lea");
    district.announce(district.credential(teacher, "alpr", TODAY.minusDays(31)));

    var levels = district.gains(teacher).stream().collect(Collectors.toMap(Gain::level, it -> it));

    assertThat(levels).containsOnlyKeys("Knowledge", "Application", "Impact");
    assertThatThrownBy(() -> district.claim(teacher, requireNonNull(levels.get("Knowledge"))))
        .hasMessageContaining("The last day to ask for it was");
    district.claim(teacher, requireNonNull(levels.get("Application")));
    assertThat(requireNonNull(levels.get("Impact")).claimBy()).isEqualTo(TODAY.plusDays(1095 - 31));
  }

  /// Muscatine: what renews a licence may not also move the salary lane. A stated exception lets
  /// it.
  @Test
  void countsForRenewalOrLaneUnlessARuleSaysOtherwise() {
    var district = inForce("arcs-virginia", "muscatine");
    district.inForce(District.clause("renewal", Benefit.of(Kind.LICENCE_RENEWAL), null));
    district.inForce(District.clause("lane", Benefit.of(Kind.SALARY_LANE), null));
    var teacher = district.teacher("Mus");
    district.earn(teacher, "alpr");
    assertThat(district.gains(teacher)).extracting(Gain::state).containsOnly(Gain.State.OPEN);
    district.claim(teacher, district.gains(teacher).getFirst());
    assertThatThrownBy(() -> district.claim(teacher, district.gains(teacher).getLast()))
        .hasMessageContaining("it may not count for both");

    district.inForce(
        District.between(
            "both-after-all", Between.Meaning.TOGETHER, Kind.LICENCE_RENEWAL, Kind.SALARY_LANE));
    var other = district.teacher("Cat");
    district.earn(other, "alpr");

    assertThat(district.gains(other)).extracting(Gain::state).containsOnly(Gain.State.WAITING);
  }

  /// Half at once and half after 180 days; an odd cent is in the last.
  @Test
  void paysInInstalments() {
    var district = District.with(house, "arcs-virginia");
    var half = List.of(new Instalment(big(50), 0), new Instalment(big(50), 180));
    var gives =
        new Benefit(
            Kind.STIPEND,
            new BigDecimal("575.25"),
            null,
            null,
            null,
            null,
            big(1000),
            null,
            null,
            half);
    district.inForce(District.clause("stipend", gives, null));
    var teacher = district.teacher("Pia");
    district.earn(teacher, "alpr");
    district.earn(teacher, "dtan");

    assertThat(district.gains(teacher).stream().map(it -> it.words() + ", " + it.part()))
        .containsExactlyInAnyOrder(
            "$287.62 once, instalment 1, due " + TODAY,
            "$287.63 once, instalment 2, due " + TODAY.plusDays(180),
            "$212.37 once, instalment 1, due " + TODAY,
            "$212.38 once, instalment 2, due " + TODAY.plusDays(180));
  }

  /// The twelve jurisdictions of seed 002, in its order.
  @Test
  void hasTheTwelveJurisdictionsOfTheSeed() {
    var twelve =
        Stream.of("AR", "DE", "DC", "KY", "MA", "MO", "ND", "OK", "RI", "TN", "UT", "VA")
            .map(it -> "US-" + it);

    assertThat(clauses().values()).extracting(Clause::jurisdiction).containsAll(twelve.toList());
  }

  @Test
  void statesNoFigureWithoutItsSource() {
    for (var entry : clauses().entrySet())
      assertThat(SOURCES.getOrDefault(entry.getKey(), Map.of()).keySet())
          .as(entry.getKey())
          .isEqualTo(figures(entry.getValue()));
  }

  /// An example of which nothing is known says so, and asks to be verified.
  @Test
  void showsWhatNobodyStatedAsNotStated() {
    clauses().values().stream()
        .filter(
            it -> it.gives() != null && figures(it).isEmpty() && it.benefit().kind().isCounted())
        .forEach(it -> {
          assertThat(it.words()).as(it.slug()).startsWith("The amount is not stated.");
          assertThat(it.source()).as(it.slug()).containsAnyOf("was not read", "before you use");
        });
  }

  private static Set<String> figures(Clause clause) {
    var told = clause.text().replaceAll("K-5|30-C", "").replace("1,150", "1150") + gives(clause);
    return Pattern.compile("\\d+(\\.\\d+)?")
        .matcher(told)
        .results()
        .map(it -> it.group())
        .collect(Collectors.toSet());
  }

  private static String gives(Clause clause) {
    var gives = clause.gives();
    if (gives == null) return "";
    var numbers =
        Stream.of(
                gives.amount(),
                gives.perHour(),
                gives.low(),
                gives.high(),
                gives.mostPerYear(),
                gives.mostInAll(),
                gives.goal(),
                clause.claim() == null ? null : clause.claim().withinDays())
            .filter(it -> it != null)
            .map(Object::toString);
    var levels =
        gives.levels() == null
            ? Stream.<String>of()
            : gives.levels().stream().map(it -> String.valueOf(it.withinDays()));
    return " " + Stream.concat(numbers, levels).collect(Collectors.joining(" "));
  }

  private static Clause clause(String slug) {
    return requireNonNull(clauses().get(slug), slug);
  }

  private static Map<String, Clause> clauses() {
    var all = new TreeMap<String, Clause>();
    for (var folder : List.of("", "arcs-virginia", "louisiana-stem"))
      for (var file : PackageFolder.at(PROGRAMS.resolve(folder)).files("rules", ".yaml"))
        all.put(file.slug(), file.yaml(Clause.class));
    return all;
  }

  private District inForce(String program, String... slugs) {
    var district = District.with(house, program);
    for (var slug : slugs) district.inForce(clause(slug));
    return district;
  }

  private static List<String> words(District district, Actor teacher) {
    return district.gains(teacher).stream().map(Gain::words).toList();
  }

  private static BigDecimal big(long amount) {
    return BigDecimal.valueOf(amount);
  }
}
