package org.laurel.portfolio;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who made an artifact together with its owner.
@Repository
class TeamStore {

  private final JdbcClient db;
  private final InstantSource clock;

  TeamStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// In the order in which they were named.
  List<Member> of(Artifact.Id artifact) {
    return db.sql(
            """
            select m.person, p.name, m.part
              from portfolio.member m
              join people.person p on p.id = m.person
             where m.artifact = :artifact
             order by m.named_at, m.person
            """)
        .param("artifact", artifact.value())
        .query(Member.class)
        .list();
  }

  /// Whoever stands there already has the new part. What was searched for names is searched again.
  void name(Artifact.Id artifact, Person.Id person, String part) {
    db.sql(
            """
            insert into portfolio.member (agency_id, artifact, person, part, named_at)
            values (:agency, :artifact, :person, :part, :now)
                on conflict (agency_id, artifact, person) do update set part = excluded.part
            """)
        .param("agency", Tenancy.current().value())
        .param("artifact", artifact.value())
        .param("person", person.value())
        .param("part", part)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    db.sql("update portfolio.artifact set names = null where id = :artifact")
        .param("artifact", artifact.value())
        .update();
  }

  /// Whether they stood there.
  boolean remove(Artifact.Id artifact, Person.Id person) {
    return db.sql("delete from portfolio.member where artifact = :artifact and person = :person")
            .param("artifact", artifact.value())
            .param("person", person.value())
            .update()
        == 1;
  }

  void setOwnPart(Artifact.Id artifact, String part) {
    db.sql("update portfolio.artifact set own_part = :part where id = :artifact")
        .param("part", part)
        .param("artifact", artifact.value())
        .update();
  }

  void freeze(Map<Artifact.Id, UUID> items) {
    db.sql(
            """
            insert into portfolio.submission_member (agency_id, item, person, part)
            select m.agency_id, i.id, m.person, m.part
              from unnest(:ids, :artifacts) as i (id, artifact)
              join portfolio.member m on m.artifact = i.artifact
            """)
        .param("ids", items.values().toArray(UUID[]::new))
        .param("artifacts", items.keySet().stream().map(Artifact.Id::value).toArray(UUID[]::new))
        .update();
  }
}
