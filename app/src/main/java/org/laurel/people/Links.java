package org.laurel.people;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.laurel.database.Tenancy;
import org.laurel.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Links that open one thing once, and not for long.
@Repository
class Links {

  private static final String GONE =
      "This link is used up or too old. Ask for a new one on the sign-in page.";

  private static final String WHERE =
      """

       where digest = :digest
         and purpose = :purpose
         and expires_at > :now
      """;

  private final JdbcClient db;
  private final Keys keys;
  private final InstantSource clock;

  Links(JdbcClient db, Keys keys, InstantSource clock) {
    this.db = db;
    this.keys = keys;
    this.clock = clock;
  }

  /// @return the key that stands in the link
  @Transactional
  public String issue(Link link) {
    var key = keys.next();
    var purpose = link.purpose();
    var role = link.role();
    db.sql(
            """
            insert into people.link (agency_id, digest, purpose, person, address, role, expires_at)
            values (:agency, :digest, :purpose, :person, :address, :role, :expiresAt)
            """)
        .param("agency", Tenancy.current().value())
        .param("digest", Keys.digest(key))
        .param("purpose", purpose.name())
        .param("person", link.person())
        .param("address", link.address())
        .param("role", role == null ? null : role.name())
        .param("expiresAt", Timestamp.from(clock.instant().plus(purpose.lifetime())))
        .update();
    return key;
  }

  /// @throws Refused when it is unknown, used or too old
  @Transactional(readOnly = true)
  public Link look(String key, Link.Purpose purpose) {
    return found("select purpose, person, address, role from people.link", "", key, purpose);
  }

  /// Uses the link up; of two who come at once only one finds it.
  @Transactional
  public Link use(String key, Link.Purpose purpose) {
    return found(
        "delete from people.link", "returning purpose, person, address, role", key, purpose);
  }

  private Link found(String verb, String returning, String key, Link.Purpose purpose) {
    return db.sql(verb + WHERE + returning)
        .param("digest", Keys.digest(key))
        .param("purpose", purpose.name())
        .param("now", Timestamp.from(clock.instant()))
        .query(Link.class)
        .optional()
        .orElseThrow(() -> new Refused(GONE));
  }
}
