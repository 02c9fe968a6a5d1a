package org.laurel.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;

/// What the database refuses, whoever writes: here nobody asks the room's Java for leave.
@LaurelTest
class LedgerGuardTests {

  @Autowired ApplicationContext house;

  private District district;
  private Actor teacher;

  @BeforeEach
  void meetsADistrictWithTwoPurposesKeptApart() {
    district = District.with(house, "arcs-virginia");
    teacher = district.teacher("Gus Guard");
    district.inForce(points(Kind.LICENCE_RENEWAL, 5, null));
    district.inForce(points(Kind.STIPEND, 100, 150));
    district.inForce(
        District.between("one-of-two", Between.Meaning.APART, Kind.LICENCE_RENEWAL, Kind.STIPEND));
  }

  @Test
  void refusesASecondRuleForOnePurpose() {
    var issued = district.earn(teacher, "alpr");
    var other = district.inForce(District.clause("other", Benefit.of(Kind.LICENCE_RENEWAL), null));

    assertThatThrownBy(() ->
            district.run(
                () -> insert("service", serviceOf(issued.credential().value(), other, ""))))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("service_pkey");
  }

  @Test
  void refusesTheOtherOfTwoPurposesThatAreKeptApart() {
    district.earn(teacher, "alpr");
    var gains = district.gains(teacher);
    district.claim(teacher, gains.getFirst());

    assertThatThrownBy(() -> district.claim(teacher, gains.getLast()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("and it may not count for both");
    assertThatThrownBy(() -> force(gains.getLast(), "state = 'WAITING'"))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("kept apart");
    district.unclaim(teacher, gains.getFirst());
    force(gains.getLast(), "state = 'WAITING'");
  }

  /// Both at the same moment, twenty times: always one.
  @Test
  void letsOneOfTwoClaimsThroughThatComeTogether() throws Exception {
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var round = 0; round < 20; round++) {
        var tess = district.teacher("Tess " + round);
        district.earn(tess, "alpr");
        var barrier = new CyclicBarrier(2);
        var answers =
            pool.invokeAll(
                district.gains(tess).stream()
                    .map(gain ->
                        (Callable<Boolean>)
                            () -> {
                              barrier.await();
                              try {
                                district.claim(tess, gain);
                                return true;
                              } catch (Refused | DataIntegrityViolationException refused) {
                                return false;
                              }
                            })
                    .toList());

        assertThat(answers.stream().filter(it -> it.resultNow()).count()).isEqualTo(1);
        assertThat(district.gains(tess).stream().filter(Gain::counts)).hasSize(1);
      }
    }
  }

  @Test
  void refusesMoreThanALimitLeaves() {
    district.earn(teacher, "alpr");
    district.earn(teacher, "dtan");
    var stipends =
        district.gains(teacher).stream().filter(it -> it.kind() == Kind.STIPEND).toList();
    stipends.forEach(it -> district.claim(teacher, it));

    assertThat(district.gains(teacher).stream().filter(Gain::counts).map(Gain::amount))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyInAnyOrder(BigDecimal.valueOf(100), BigDecimal.valueOf(50));
    assertThatThrownBy(() -> force(stipends.getFirst(), "amount = 151"))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("tally");
  }

  @Test
  void letsNobodyChangeTheLedger() {
    for (var statement :
        List.of(
            "insert into recognition.line select * from recognition.line",
            "update recognition.line set amount = 0",
            "delete from recognition.line",
            "delete from recognition.gain",
            "update recognition.tally set used = 0",
            "delete from recognition.hold",
            "update recognition.service set purpose = 'RANK'"))
      assertThatThrownBy(() -> district.run(() -> district.db().sql(statement).update()))
          .as(statement)
          .isInstanceOf(BadSqlGrammarException.class)
          .hasStackTraceContaining("permission denied");
  }

  @Test
  void writesALineForEachDecision() {
    var issued = district.earn(teacher, "alpr");
    var gain = district.gains(teacher).getFirst();
    district.claim(teacher, gain);
    district.grant(gain, null);
    assertThat(district.inLedger(gain)).isEqualByComparingTo(gain.amount());

    district.takeBack(issued);

    assertThat(district.inLedger(gain)).isZero();
  }

  private static Clause points(Kind kind, long amount, @Nullable Integer mostInAll) {
    var most = mostInAll == null ? null : BigDecimal.valueOf(mostInAll);
    return District.clause(
        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        new Benefit(
            kind, BigDecimal.valueOf(amount), null, null, null, null, most, null, null, null),
        null);
  }

  private void force(Gain gain, String change) {
    district.run(() ->
        district
            .db()
            .sql("update recognition.gain set " + change + " where id = :id")
            .param("id", gain.id().value())
            .update());
  }

  private List<Object> serviceOf(UUID credential, Rule rule, String share) {
    return List.of(
        district.agency.id().value(),
        credential,
        rule.purpose().name(),
        share,
        rule.clause().slug(),
        rule.id().value());
  }

  private void insert(String table, List<Object> values) {
    district
        .db()
        .sql("insert into recognition." + table + " values (?, ?, ?, ?, ?, ?)")
        .params(values)
        .update();
  }
}
