package org.laurel.review.calibration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.laurel.catalog.Version;
import org.laurel.review.Planting.Paper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Copies papers, scores and certificates from one version to the next.
@Repository
class InheritanceStore {

  private final JdbcClient db;

  InheritanceStore(JdbcClient db) {
    this.db = db;
  }

  /// With the same evidence, maker and teacher's word.
  void copy(Anchor.Id anchor, Paper heir, Instant now) {
    db.sql(
            """
            with heir as (
                insert into review.anchor (agency_id, id, version, title, criteria, besides, source,
                       made_by, made_at, agreed_at, root)
                select agency_id, :id, :version, title, :criteria, besides, source,
                       made_by, :now, agreed_at, coalesce(root, id)
                  from review.anchor
                 where id = :anchor
                returning agency_id, id
            )
            insert into review.anchor_item (agency_id, anchor, id, position, slot, name,
                   sha256, size, type, text, link)
            select h.agency_id, h.id, gen_random_uuid(), i.position, i.slot, i.name,
                   i.sha256, i.size, i.type, i.text, i.link
              from review.anchor_item i, heir h
             where i.anchor = :anchor
            """)
        .param("anchor", anchor.value())
        .param("id", heir.anchor())
        .param("version", heir.version().value())
        .param("criteria", heir.criteria().toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  void copyScores(Anchor.Id anchor, Anchor.Id heir, Collection<String> criteria) {
    db.sql(
            """
            insert into review.anchor_score (agency_id, anchor, criterion, level, reason)
            select agency_id, :heir, criterion, level, reason
              from review.anchor_score
             where anchor = :anchor
               and criterion = any (:criteria)
            """)
        .param("heir", heir.value())
        .param("anchor", anchor.value())
        .param("criteria", criteria.toArray(String[]::new))
        .update();
  }

  /// Of those who are qualified now, for as long as they were.
  ///
  /// @return how many they are
  int copyQualifications(Version.Id from, Version.Id to, Instant now) {
    return db.sql(
            """
            insert into review.qualification (agency_id, assessor, version, until, round_at)
            select agency_id, assessor, :to, until, round_at
              from review.qualification
             where version = :from
               and until > :now
                on conflict do nothing
            """)
        .param("from", from.value())
        .param("to", to.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Asks for qualified assessors from the day on from which the version before does.
  void copyStart(Version.Id from, Version.Id to) {
    db.sql(
            """
            insert into review.calibration (agency_id, version, since)
            select agency_id, :to, since
              from review.calibration
             where version = :from
                on conflict do nothing
            """)
        .param("from", from.value())
        .param("to", to.value())
        .update();
  }
}
