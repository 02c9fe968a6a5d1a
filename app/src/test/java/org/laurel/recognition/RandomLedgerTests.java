package org.laurel.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.credentials.Credential;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Random rules, credentials, claims and decisions: no double use, and the totals of [Book], a slow
/// reference that shares no code with the room. `-Dlaurel.ledgers=1000` runs a thousand of them.
@LaurelTest
class RandomLedgerTests {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final List<String> MICROS = List.of("didc", "snic", "alpr", "dtan", "clsi");
  private static final int LEDGERS = Integer.getInteger("laurel.ledgers", 60);
  private static final int PER_DISTRICT = 100;

  @Autowired ApplicationContext house;

  @Test
  void neverCountsTwiceAndAddsUpLikeTheReference() {
    var steps = 0;
    var refusals = 0;
    for (var first = 0; first < LEDGERS; first += PER_DISTRICT) {
      var district = District.with(house, "arcs-virginia");
      var rules = rules(new Random(first)).stream().map(district::inForce).toList();
      for (var seed = first; seed < Math.min(first + PER_DISTRICT, LEDGERS); seed++) {
        var play = new Play(district, rules, seed);
        play.run();
        steps += play.steps;
        refusals += play.refusals;
      }
    }
    System.out.printf("ledgers %d, steps %d, refused %d%n", LEDGERS, steps, refusals);
    assertThat(refusals).as("some steps must have been refused").isPositive();
  }

  /// Between five and nine rules, of which two or three are between purposes.
  private static List<Clause> rules(Random random) {
    var rules = new ArrayList<Clause>();
    var kinds =
        List.of(
            Kind.PD_HOURS,
            Kind.PD_POINTS,
            Kind.LICENCE_RENEWAL,
            Kind.SALARY_LANE,
            Kind.BASE_SALARY,
            Kind.STIPEND,
            Kind.STIPEND);
    for (var i = 0; i < 4 + random.nextInt(3); i++) {
      var kind = kinds.get(random.nextInt(kinds.size()));
      var micros = MICROS.stream().filter(_ -> random.nextInt(3) == 0).toArray(String[]::new);
      var claim = random.nextInt(4) == 0 ? new Window(1 + random.nextInt(120), null, null) : null;
      rules.add(District.clause("rule-" + i, benefit(kind, random), claim, micros));
    }
    rules.add(
        District.between("apart-1", Between.Meaning.APART, Kind.LICENCE_RENEWAL, Kind.SALARY_LANE));
    if (random.nextBoolean())
      rules.add(
          District.between(
              "apart-2", Between.Meaning.APART, Kind.PD_HOURS, Kind.STIPEND, Kind.LICENCE_RENEWAL));
    if (random.nextBoolean())
      rules.add(
          District.between(
              "together-1", Between.Meaning.TOGETHER, Kind.PD_HOURS, Kind.LICENCE_RENEWAL));
    if (random.nextBoolean())
      rules.add(District.between("together-2", Between.Meaning.TOGETHER, Kind.STIPEND));
    return rules;
  }

  private static Benefit benefit(Kind kind, Random random) {
    if (!kind.isCounted()) return Benefit.of(kind);
    var year = random.nextInt(3) == 0 ? big(20 + random.nextInt(60)) : null;
    var ever = random.nextInt(3) == 0 ? big(15 + random.nextInt(60)) : null;
    return switch (random.nextInt(4)) {
      case 0 ->
          new Benefit(kind, null, new BigDecimal("0.5"), null, null, year, ever, null, null, null);
      case 1 -> new Benefit(kind, null, null, big(5), big(15), year, ever, null, null, null);
      case 2 ->
          new Benefit(
              kind,
              null,
              null,
              null,
              null,
              year,
              ever,
              null,
              List.of(
                  new Level("Knowledge", big(7), 30, null),
                  new Level("Impact", random.nextBoolean() ? big(20) : null, 1095, null)),
              null);
      default ->
          new Benefit(
              kind,
              new BigDecimal("33.35"),
              null,
              null,
              null,
              year,
              ever,
              null,
              null,
              random.nextBoolean()
                  ? List.of(new Instalment(big(33), 0), new Instalment(big(67), 90))
                  : null);
    };
  }

  private static BigDecimal big(long amount) {
    return BigDecimal.valueOf(amount);
  }

  /// One teacher, up to four credentials, and thirty random steps on what they bring.
  private static final class Play {

    private final District district;
    private final Random random;
    private final int seed;
    private final Book book;
    private final Actor teacher;
    private final List<Credential.Issued> earned = new ArrayList<>();
    private final Set<Credential.Issued> gone = new HashSet<>();
    private int steps;
    private int refusals;

    Play(District district, List<Rule> rules, int seed) {
      this.district = district;
      this.random = new Random(seed);
      this.seed = seed;
      this.book = new Book(rules);
      this.teacher = district.teacher("Teacher " + seed);
    }

    void run() {
      for (var i = 0; i < 1 + random.nextInt(4); i++) earn();
      for (var i = 0; i < 24; i++) step();
      compare();
    }

    private void earn() {
      var slug = MICROS.get(random.nextInt(MICROS.size()));
      var issued = district.credential(teacher, slug, TODAY.minusDays(random.nextInt(4) * 40L));
      earned.add(issued);
      district.announce(issued);
      if (random.nextInt(3) == 0) district.announce(issued);
      book.issue(issued, slug, hours(slug));
    }

    private BigDecimal hours(String slug) {
      return district.within(
          () -> district.catalog().published(slug).orElseThrow().design().plannedHours());
    }

    private void step() {
      steps++;
      var dice = random.nextInt(20);
      if (dice == 0) {
        var issued = earned.get(random.nextInt(earned.size()));
        district.takeBack(issued);
        if (gone.add(issued)) book.takeBack(issued.credential());
        return;
      }
      var gains =
          district.gains(teacher).stream().sorted(Comparator.comparing(Play::name)).toList();
      if (gains.isEmpty()) return;
      var gain = gains.get(random.nextInt(gains.size()));
      var entry = book.entry(gain);
      if (dice < 9) both(() -> district.claim(teacher, gain), book.claim(entry));
      else if (dice < 11) both(() -> district.unclaim(teacher, gain), book.unclaim(entry));
      else if (dice < 18) {
        var amount = random.nextBoolean() ? null : big(1 + random.nextInt(20));
        both(() -> district.grant(gain, amount), book.grant(entry, amount));
      } else both(() -> district.refuse(gain), book.refuse(entry));
    }

    private void both(Runnable step, boolean allowed) {
      try {
        step.run();
        assertThat(allowed).as("seed %d, step %d: the reference refuses it", seed, steps).isTrue();
      } catch (Refused refused) {
        refusals++;
        assertThat(allowed).as("seed %d, step %d: %s", seed, steps, refused.getMessage()).isFalse();
      }
    }

    private void compare() {
      var gains = district.gains(teacher);
      assertThat(gains.stream().map(Play::whole))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(book.whole());
      for (var gain : gains)
        assertThat(district.inLedger(gain))
            .as("seed %d: the ledger's lines of %s", seed, gain)
            .isEqualByComparingTo(
                gain.state() == Gain.State.GRANTED && gain.amount() != null
                    ? gain.amount()
                    : BigDecimal.ZERO);
      assertThat(book.doubleUses()).as("seed %d", seed).isEmpty();
    }

    private static String name(Gain gain) {
      return gain.credential()
          + " "
          + gain.kind()
          + " "
          + gain.rule()
          + gain.level()
          + gain.instalment();
    }

    private static String whole(Gain gain) {
      return name(gain) + " " + gain.state() + " " + Book.plain(gain.amount());
    }
  }

  /// What must be, kept as plainly as can be: no keys, no totals, everything is counted anew for
  /// every question.
  @NullUnmarked
  private static final class Book {

    private static final class Entry {
      Credential.Id credential;
      String micro;
      Rule rule;
      String level = "";
      int instalment = 1;
      String state;
      boolean asked;
      @Nullable BigDecimal amount;
      @Nullable LocalDate last;
      LocalDate day;

      Kind kind() {
        return rule.clause().gives().kind();
      }

      String purpose() {
        return kind() == Kind.PD_POINTS ? "PD_HOURS" : kind().name();
      }

      boolean counts() {
        return state.equals("WAITING") || state.equals("GRANTED");
      }
    }

    private final List<Rule> rules;
    private final List<Entry> entries = new ArrayList<>();

    Book(List<Rule> rules) {
      this.rules = rules;
    }

    void issue(Credential.Issued issued, String micro, BigDecimal hours) {
      var chosen = chosen(micro);
      for (var rule : chosen) {
        var gives = rule.clause().gives();
        var mine = new ArrayList<Entry>();
        var day = issued.at().atZone(ZoneOffset.UTC).toLocalDate();
        var mustChoose =
            chosen.stream().anyMatch(it -> areApart(micro, purpose(it), purpose(rule)));
        if (gives.levels() != null) {
          for (var level : gives.levels()) {
            var entry = entry(issued, micro, rule, day);
            entry.level = level.title();
            entry.amount = level.amount();
            entry.last = day.plusDays(level.withinDays());
            mine.add(entry);
          }
        } else {
          var whole = gives.amount();
          if (gives.perHour() != null) whole = gives.perHour().multiply(hours);
          var parts = gives.instalments() == null ? 1 : gives.instalments().size();
          var asks = mustChoose || rule.clause().claim() != null;
          if (whole != null && !asks) whole = whole.min(room(null, rule, day));
          var rest = whole;
          for (var i = 1; i <= parts; i++) {
            var entry = entry(issued, micro, rule, day);
            entry.instalment = i;
            if (whole != null) {
              entry.amount =
                  i == parts
                      ? rest
                      : whole
                          .multiply(gives.instalments().get(i - 1).percent())
                          .divide(new BigDecimal(100), 2, RoundingMode.DOWN);
              rest = rest.subtract(entry.amount);
            }
            if (rule.clause().claim() != null)
              entry.last = day.plusDays(rule.clause().claim().withinDays());
            mine.add(entry);
          }
        }
        for (var entry : mine)
          entry.state =
              mustChoose || rule.clause().claim() != null || gives.levels() != null
                  ? "OPEN"
                  : "WAITING";
        entries.addAll(mine);
      }
    }

    private static Entry entry(Credential.Issued issued, String micro, Rule rule, LocalDate day) {
      var entry = new Entry();
      entry.credential = issued.credential();
      entry.micro = micro;
      entry.rule = rule;
      entry.day = day;
      return entry;
    }

    private static String purpose(Rule rule) {
      var kind = rule.clause().gives().kind();
      return kind == Kind.PD_POINTS ? "PD_HOURS" : kind.name();
    }

    /// All rules that cover it, but of two for one purpose the one that names more, then the first
    /// by the alphabet, unless a rule lets both be.
    private List<Rule> chosen(String micro) {
      var all = new ArrayList<Rule>();
      for (var rule : rules) {
        var clause = rule.clause();
        if (clause.gives() == null || !names(clause, micro)) continue;
        var beaten = false;
        for (var other : rules) {
          if (other == rule || other.clause().gives() == null) continue;
          if (!names(other.clause(), micro) || !purpose(other).equals(purpose(rule))) continue;
          if (isShared(purpose(rule))) continue;
          var more = other.clause().microCredentials().size() > 0;
          var less = clause.microCredentials().size() > 0;
          if (more && !less) beaten = true;
          if (more == less && other.clause().slug().compareTo(clause.slug()) < 0) beaten = true;
        }
        if (!beaten) all.add(rule);
      }
      return all;
    }

    private static boolean names(Clause clause, String micro) {
      return clause.microCredentials().isEmpty() || clause.microCredentials().contains(micro);
    }

    private boolean isShared(String purpose) {
      for (var rule : rules) {
        var between = rule.clause().between();
        if (between != null
            && between.are() == Between.Meaning.TOGETHER
            && between.purposes().size() == 1
            && between.purposes().getFirst().name().equals(purpose)) return true;
      }
      return false;
    }

    private boolean areApart(String micro, String one, String other) {
      if (one.equals(other)) return false;
      var apart = false;
      for (var rule : rules) {
        var between = rule.clause().between();
        if (between == null || between.are() != Between.Meaning.APART) continue;
        var names = between.purposes().stream().map(Kind::name).toList();
        if (names.contains(one) && names.contains(other)) apart = true;
      }
      for (var rule : rules) {
        var between = rule.clause().between();
        if (between == null || between.are() != Between.Meaning.TOGETHER) continue;
        var names = between.purposes().stream().map(Kind::name).toList();
        if (names.contains(one) && names.contains(other)) apart = false;
      }
      return apart;
    }

    /// What the limits leave to this entry; itself not counted.
    private BigDecimal room(@Nullable Entry but, Rule rule, LocalDate day) {
      var gives = rule.clause().gives();
      var year = BigDecimal.ZERO;
      var ever = BigDecimal.ZERO;
      for (var it : entries) {
        if (it == but || !it.counts() || it.amount == null) continue;
        if (it.kind() == gives.kind() && it.day.getYear() == day.getYear())
          year = year.add(it.amount);
        if (it.rule.clause().slug().equals(rule.clause().slug())) ever = ever.add(it.amount);
      }
      var room = new BigDecimal("1000000");
      if (gives.mostPerYear() != null) room = room.min(gives.mostPerYear().subtract(year));
      if (gives.mostInAll() != null) room = room.min(gives.mostInAll().subtract(ever));
      return room.max(BigDecimal.ZERO);
    }

    Entry entry(Gain gain) {
      return entries.stream()
          .filter(it -> it.credential.value().equals(gain.credential()))
          .filter(it -> it.rule.id().equals(gain.rule()))
          .filter(it -> it.level.equals(gain.level()) && it.instalment == gain.instalment())
          .findFirst()
          .orElseThrow(() -> new AssertionError("The reference knows nothing of " + gain));
    }

    boolean claim(Entry entry) {
      if (!entry.state.equals("OPEN")) return false;
      if (entry.last != null && TODAY.isAfter(entry.last)) return false;
      for (var it : entries)
        if (it.credential.equals(entry.credential)
            && it.counts()
            && areApart(entry.micro, it.purpose(), entry.purpose())) return false;
      for (var it : entries)
        if (isPartOfSame(it, entry) && it.state.equals("OPEN")) {
          if (it.amount != null) it.amount = it.amount.min(room(it, it.rule, TODAY));
          it.day = TODAY;
          it.state = "WAITING";
          it.asked = true;
        }
      return true;
    }

    private static boolean isPartOfSame(Entry one, Entry other) {
      return one.credential.equals(other.credential)
          && one.rule == other.rule
          && one.level.equals(other.level);
    }

    boolean unclaim(Entry entry) {
      if (!entry.state.equals("WAITING") || !entry.asked) return false;
      for (var it : entries)
        if (isPartOfSame(it, entry) && it.state.equals("WAITING")) {
          it.state = "OPEN";
          it.asked = false;
        }
      return true;
    }

    boolean grant(Entry entry, @Nullable BigDecimal amount) {
      if (!entry.state.equals("WAITING")) return true;
      var gives = entry.rule.clause().gives();
      if (entry.kind().isCounted()) {
        var given = entry.amount == null ? amount : entry.amount;
        if (given == null) return false;
        if (gives.low() != null && given.compareTo(gives.low()) < 0) return false;
        if (gives.high() != null && given.compareTo(gives.high()) > 0) return false;
        var isNew = entry.amount == null;
        if (isNew && given.compareTo(room(entry, entry.rule, entry.day)) > 0) return false;
        entry.amount = given;
      }
      entry.state = "GRANTED";
      return true;
    }

    boolean refuse(Entry entry) {
      if (entry.state.equals("WAITING")) entry.state = "REFUSED";
      return true;
    }

    void takeBack(Credential.Id credential) {
      for (var it : entries) if (it.credential.equals(credential)) it.state = "TAKEN_BACK";
    }

    List<String> whole() {
      return entries.stream()
          .map(it ->
              it.credential.value()
                  + " "
                  + it.kind()
                  + " "
                  + it.rule.id()
                  + it.level
                  + it.instalment
                  + " "
                  + it.state
                  + " "
                  + plain(it.amount))
          .toList();
    }

    static String plain(@Nullable BigDecimal amount) {
      return amount == null ? "unknown" : amount.stripTrailingZeros().toPlainString();
    }

    List<String> doubleUses() {
      var found = new ArrayList<String>();
      for (var one : entries)
        for (var other : entries)
          if (one != other
              && one.counts()
              && other.counts()
              && one.credential.equals(other.credential)
              && (areApart(one.micro, one.purpose(), other.purpose())
                  || one.purpose().equals(other.purpose())
                      && one.rule != other.rule
                      && !isShared(one.purpose())))
            found.add(
                Objects.toString(one.rule.clause().slug()) + " and " + other.rule.clause().slug());
      return found;
    }
  }
}
