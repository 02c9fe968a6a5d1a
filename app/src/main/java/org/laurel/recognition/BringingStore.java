package org.laurel.recognition;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.Credential;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Gains as credentials bring them, many in one statement. What may not be doubled is kept by keys
/// of the database: who writes here need not take care.
@Repository
class BringingStore {

  private static final String INSERT =
      """
      insert into recognition.gain
             (agency_id, id, earner, credential, rule, kind, purpose, share, level, instalment,
              amount, due_on, claim_by, counts_on, apart, year_most, ever_most, state, made_at)
      select :agency, it.id, it.earner, it.credential, :rule, :kind, :purpose, :share, it.level,
             it.instalment, it.amount, it.due, it.claim_by, :day, :apart, :yearMost, :everMost,
             :state, :now
        from unnest(:ids::uuid[], :earners::uuid[], :credentials::uuid[], :levels::text[],
                    :instalments::int[], :amounts::numeric[], :dues::date[], :claims::date[])
             as it (id, earner, credential, level, instalment, amount, due, claim_by)
      """;

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  BringingStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// A portion of what a rule gives for a credential.
  record Brought(Credential.Issued issued, Portion portion) {}

  /// @param state open where its earner asks for it, else waiting
  void insert(Occasion occasion, Rule rule, List<Brought> all, Gain.State state) {
    var gives = rule.clause().benefit();
    write(all)
        .param("agency", Tenancy.current().value())
        .param("rule", rule.id().value())
        .param("kind", gives.kind().name())
        .param("purpose", rule.purpose().name())
        .param("share", occasion.share(rule))
        .param("day", occasion.day())
        .param("apart", occasion.apart(rule).toArray(String[]::new))
        .param("yearMost", gives.mostPerYear())
        .param("everMost", gives.mostInAll())
        .param("state", state.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private JdbcClient.StatementSpec write(List<Brought> all) {
    return db.sql(INSERT)
        .param("ids", all.stream().map(_ -> ids.next()).toArray(UUID[]::new))
        .param("earners", all.stream().map(it -> it.issued().earner().value()).toArray(UUID[]::new))
        .param(
            "credentials",
            all.stream().map(it -> it.issued().credential().value()).toArray(UUID[]::new))
        .param("levels", texts(all, Portion::level))
        .param(
            "instalments",
            all.stream().map(it -> it.portion().instalment()).toArray(Integer[]::new))
        .param("amounts", texts(all, Portion::amount))
        .param("dues", texts(all, Portion::dueOn))
        .param("claims", texts(all, Portion::claimBy));
  }

  private static @Nullable String[] texts(
      List<Brought> all, Function<Portion, @Nullable Object> value) {
    return all.stream()
        .map(it -> Objects.toString(value.apply(it.portion()), null))
        .toArray(String[]::new);
  }
}
