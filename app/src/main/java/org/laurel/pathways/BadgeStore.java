package org.laurel.pathways;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Badges that count by themselves.
@Repository
class BadgeStore {

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  BadgeStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// Those that somebody has proved to read.
  List<String> confirmedAddresses(Person.Id person) {
    return db.sql(
            "select address from people.email where person = :person and verified_at is not null")
        .param("person", person.value())
        .query(String.class)
        .list();
  }

  /// Whether nothing counted for it before; what waited for officers need not wait any more.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException when the badge counts for it already
  boolean count(Person.Id person, Pathway.Id pathway, String code, String told, String badge) {
    return db.sql(
                """
                insert into pathways.proof
                       (agency_id, id, person, pathway, code, told, told_at, badge, counted_at)
                values (:agency, :id, :person, :pathway, :code, :told, :now, :badge, :now)
                    on conflict (agency_id, person, pathway, code) where refused_by is null do update
                   set badge = excluded.badge, counted_at = excluded.counted_at
                 where proof.second_by is null
                   and proof.counted_at is null
                """)
            .param("agency", Tenancy.current().value())
            .param("id", ids.next())
            .param("person", person.value())
            .param("pathway", pathway.value())
            .param("code", code)
            .param("told", told)
            .param("badge", badge)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
