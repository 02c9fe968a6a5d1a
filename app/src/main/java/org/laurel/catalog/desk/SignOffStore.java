package org.laurel.catalog.desk;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who vouched for which aspect of which text.
@Repository
class SignOffStore {

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  SignOffStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param by whose sign-off stands for the text as it is now, or null
  record Standing(Aspect aspect, @Nullable SignOff by) {

    boolean isSigned() {
      return by != null;
    }
  }

  record SignOff(Aspect aspect, String seal, String name, OffsetDateTime at) {}

  /// For each aspect, in their order.
  List<Standing> standing(Version.Id version, Paper paper) {
    var signed = of(version);
    return Stream.of(Aspect.values())
        .map(aspect -> new Standing(aspect, last(signed, aspect, aspect.seal(paper))))
        .toList();
  }

  private static @Nullable SignOff last(List<SignOff> signed, Aspect aspect, String seal) {
    return signed.stream()
        .filter(it -> it.aspect() == aspect && it.seal().equals(seal))
        .findFirst()
        .orElse(null);
  }

  private List<SignOff> of(Version.Id version) {
    return db.sql(
            """
            select s.aspect, s.seal, p.name, s.at
              from catalog.sign_off s
              join people.person p on p.id = s.person
             where s.version = :version
             order by s.at desc
            """)
        .param("version", version.value())
        .query(SignOff.class)
        .list();
  }

  void insert(Version.Id version, Aspect aspect, String seal, Person.Id person) {
    db.sql(
            """
            insert into catalog.sign_off (agency_id, id, version, aspect, seal, person, at)
            values (:agency, :id, :version, :aspect, :seal, :person, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", ids.next())
        .param("version", version.value())
        .param("aspect", aspect.name())
        .param("seal", seal)
        .param("person", person.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
