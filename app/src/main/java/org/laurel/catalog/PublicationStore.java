package org.laurel.catalog;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.laurel.catalog.Version.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What versions may be used for, and which one new teachers meet.
@Repository
class PublicationStore {

  private final JdbcClient db;
  private final InstantSource clock;

  PublicationStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  void advance(Version.Id version, Stage stage) {
    db.sql(
            """
            update catalog.version
               set stage = :stage,
                   published_at = case when :stage = 'PUBLISHED' then :now else published_at end
             where id = :id
            """)
        .param("stage", stage.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", version.value())
        .update();
  }

  /// Sends new teachers to the newest version that is published, or to none.
  void publishNewest(UUID microCredential) {
    db.sql(
            """
            update catalog.micro_credential m
               set published = (select v.id
                                  from catalog.version v
                                 where v.agency_id = m.agency_id
                                   and v.micro_credential = m.id
                                   and v.stage = 'PUBLISHED'
                                 order by v.number desc
                                 limit 1)
             where m.id = :id
            """)
        .param("id", microCredential)
        .update();
  }
}
