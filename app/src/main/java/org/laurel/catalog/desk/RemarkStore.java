package org.laurel.catalog.desk;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RemarkStore {

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  RemarkStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// What somebody wrote, for the copy of their data.
  record Own(UUID version, String place, String text, OffsetDateTime at) {}

  void insert(Version.Id version, Place place, String text, Person.Id person) {
    db.sql(
            """
            insert into catalog.remark (agency_id, id, version, place, text, person, at)
            values (:agency, :id, :version, :place, :text, :person, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", ids.next())
        .param("version", version.value())
        .param("place", place.key())
        .param("text", text)
        .param("person", person.value())
        .param("now", now())
        .update();
  }

  /// Open ones first, each in the order in which they were written.
  List<Remark> of(Version.Id version) {
    return db.sql(
            """
            select r.id, r.place, r.text, p.name, r.at, q.name as resolvedBy
              from catalog.remark r
              join people.person p on p.id = r.person
              left join people.person q on q.id = r.resolved_by
             where r.version = :version
             order by r.resolved_at is not null, r.at
            """)
        .param("version", version.value())
        .query(Remark.class)
        .list();
  }

  /// @param person who says that it is done, or null to open it again
  /// @return how many there are of this id
  int resolve(Version.Id version, UUID remark, Person.@Nullable Id person) {
    return db.sql(
            """
            update catalog.remark
               set resolved_by = :person,
                   resolved_at = case when :person::uuid is null then null else :now::timestamptz end
             where id = :id
               and version = :version
            """)
        .param("person", person == null ? null : person.value())
        .param("now", now())
        .param("id", remark)
        .param("version", version.value())
        .update();
  }

  List<Own> by(Person.Id person) {
    return db.sql(
            """
            select version, place, text, at
              from catalog.remark
             where person = :person
             order by at
            """)
        .param("person", person.value())
        .query(Own.class)
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
