package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who reviews for which program.
@Repository
class PoolStore {

  private final JdbcClient db;

  PoolStore(JdbcClient db) {
    this.db = db;
  }

  record Member(String program, UUID assessor, String name, boolean isAssessor) {}

  /// One version of each program that offers something.
  List<Version.Id> versions() {
    return db.sql(
            """
            select distinct on (m.program) v.id
              from catalog.micro_credential m
              join catalog.version v on v.micro_credential = m.id
             where v.stage in ('PILOT', 'PUBLISHED')
             order by m.program, v.id
            """)
        .query((row, _) -> new Version.Id(row.getObject("id", UUID.class)))
        .list();
  }

  List<Member> members() {
    return db.sql(
            """
            select o.program, o.assessor, p.name,
                   exists (select from people.membership m
                            where m.person = o.assessor
                              and m.role = 'ASSESSOR') as is_assessor
              from review.pool o
              join people.person p on p.id = o.assessor
             order by o.program, p.name, o.assessor
            """)
        .query(Member.class)
        .list();
  }

  void add(String program, Person.Id assessor, Person.Id by, Instant at) {
    db.sql(
            """
            insert into review.pool (agency_id, program, assessor, by_person, since)
            values (:agency, :program, :assessor, :by, :at)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("program", program)
        .param("assessor", assessor.value())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void remove(String program, UUID assessor) {
    db.sql("delete from review.pool where program = :program and assessor = :assessor")
        .param("program", program)
        .param("assessor", assessor)
        .update();
  }
}
