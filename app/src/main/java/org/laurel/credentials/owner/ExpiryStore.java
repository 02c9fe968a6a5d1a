package org.laurel.credentials.owner;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What runs out soon.
@Repository
class ExpiryStore {

  private final JdbcClient db;

  ExpiryStore(JdbcClient db) {
    this.db = db;
  }

  /// @param slug where the micro-credential can be earned again
  record Due(UUID credential, UUID earner, String title, String slug, OffsetDateTime until) {}

  /// Whether all that this person has for the version, and that stands, runs out before this time.
  boolean runsOut(Person.Id person, Version.Id version, Instant before) {
    return db.sql(
            """
            select coalesce(bool_and(coalesce(a.valid_until, 'infinity') <= :before), false)
              from credentials.award a
              join credentials.status s on s.agency_id = a.agency_id and s.award = a.id
             where a.earner = :person
               and a.version = :version
               and s.revoked_at is null
            """)
        .param("before", Timestamp.from(before))
        .param("person", person.value())
        .param("version", version.value())
        .query(Boolean.class)
        .single();
  }

  /// Credentials that stand, run out before this time, and of which nobody was told so many days
  /// before or later; from now on their earners were.
  List<Due> take(int days, Instant now, Instant before) {
    return db.sql(
            """
            with told as (
                insert into credentials.expiry_told (agency_id, credential, days, told_at)
                select a.agency_id, a.id, :days, :now
                  from credentials.award a
                  join credentials.credential c on c.agency_id = a.agency_id and c.id = a.id
                  join credentials.status s on s.agency_id = a.agency_id and s.award = a.id
                 where a.valid_until > :now
                   and a.valid_until <= :before
                   and s.revoked_at is null
                   and not exists (select from credentials.expiry_told t
                                    where t.agency_id = a.agency_id
                                      and t.credential = a.id
                                      and t.days <= :days)
                    on conflict do nothing
                returning agency_id, credential)
            select a.id as credential, a.earner, a.title, m.slug, a.valid_until as until
              from told
              join credentials.award a on a.agency_id = told.agency_id and a.id = told.credential
              join catalog.version v on v.agency_id = a.agency_id and v.id = a.version
              join catalog.micro_credential m on m.agency_id = v.agency_id and m.id = v.micro_credential
            """)
        .param("days", days)
        .param("now", Timestamp.from(now))
        .param("before", Timestamp.from(before))
        .query(Due.class)
        .list();
  }
}
