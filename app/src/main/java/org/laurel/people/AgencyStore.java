package org.laurel.people;

import java.util.List;
import java.util.Optional;
import org.laurel.database.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class AgencyStore {

  private static final String AGENCY =
      "select id, slug, name, jurisdiction, time_zone as timeZone from people.agency ";

  private final JdbcClient db;

  AgencyStore(JdbcClient db) {
    this.db = db;
  }

  void insert(AgencyId id, String slug, String name, String jurisdiction, String timeZone) {
    db.sql(
            """
            insert into people.agency (id, slug, name, jurisdiction, time_zone)
            values (:id, :slug, :name, :jurisdiction, :timeZone)
            """)
        .param("id", id.value())
        .param("slug", slug)
        .param("name", name)
        .param("jurisdiction", jurisdiction)
        .param("timeZone", timeZone)
        .update();
  }

  @Transactional(readOnly = true)
  Optional<Agency> bySlug(String slug) {
    return db.sql(AGENCY + "where slug = :slug").param("slug", slug).query(Agency.class).optional();
  }

  @Transactional(readOnly = true)
  Agency byId(AgencyId id) {
    return db.sql(AGENCY + "where id = :id").param("id", id.value()).query(Agency.class).single();
  }

  @Transactional(readOnly = true)
  List<Agency> all() {
    return db.sql(AGENCY + "order by name").query(Agency.class).list();
  }
}
