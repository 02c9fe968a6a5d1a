package org.laurel.credentials.standing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What credentials can have in common.
@Repository
class ChoiceStore {

  private final JdbcClient db;

  ChoiceStore(JdbcClient db) {
    this.db = db;
  }

  /// Every version of which something was awarded.
  List<UUID> versions() {
    return db.sql("select distinct version from credentials.award").query(UUID.class).list();
  }

  public record Assessor(UUID id, String name) {}

  /// Everybody who judged something, by name.
  List<Assessor> assessors() {
    return db.sql(
            """
            select p.id, p.name
              from people.person p
             where p.id in (select assessor from review.rating)
             order by p.name, p.id
            """)
        .query(Assessor.class)
        .list();
  }
}
