package org.laurel.catalog;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.PilotWord.State;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PilotWordStore {

  private static final String WORD =
      """
      select w.id, v.number, w.spot, w.text, w.at, w.state, w.answer
        from catalog.pilot_word w
        join catalog.version v on v.agency_id = w.agency_id and v.id = w.version
      """;

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  PilotWordStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// What somebody wrote, for the copy of their data.
  record Own(UUID version, String spot, String text, OffsetDateTime at, @Nullable String answer) {}

  /// Whom to tell of what becomes of a word.
  record Teller(UUID person, String title) {}

  void insert(Version.Id version, String spot, String text, Person.Id person) {
    db.sql(
            """
            insert into catalog.pilot_word (agency_id, id, version, spot, text, person, at)
            values (:agency, :id, :version, :spot, :text, :person, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", ids.next())
        .param("version", version.value())
        .param("spot", spot)
        .param("text", text)
        .param("person", person.value())
        .param("now", now())
        .update();
  }

  /// How many there were: none when it is somebody else's, or an author has settled it.
  int delete(Version.Id version, UUID word, Person.Id person) {
    return db.sql(
            """
            delete from catalog.pilot_word
             where id = :id
               and version = :version
               and person = :person
               and state = 'OPEN'
            """)
        .param("id", word)
        .param("version", version.value())
        .param("person", person.value())
        .update();
  }

  /// The newest first.
  List<PilotWord> by(Person.Id person, Version.Id version) {
    return db.sql(WORD + " where w.version = :version and w.person = :person order by w.at desc")
        .param("version", version.value())
        .param("person", person.value())
        .query(PilotWord.class)
        .list();
  }

  /// On this version and those before it of the same micro-credential; open ones first.
  List<PilotWord> about(Version.Id version) {
    return db.sql(
            WORD
                + """
                  join catalog.version mine
                    on mine.agency_id = v.agency_id and mine.micro_credential = v.micro_credential
                 where mine.id = :version
                   and v.number <= mine.number
                 order by w.state <> 'OPEN', w.at
                """)
        .param("version", version.value())
        .query(PilotWord.class)
        .list();
  }

  void settle(UUID word, State state, @Nullable String answer, Person.@Nullable Id by) {
    db.sql(
            """
            update catalog.pilot_word
               set state = :state, answer = :answer, settled_by = :by, settled_at = :now::timestamptz
             where id = :id
            """)
        .param("state", state.name())
        .param("answer", answer)
        .param("by", by == null ? null : by.value())
        .param("now", by == null ? null : now())
        .param("id", word)
        .update();
  }

  Teller teller(UUID word) {
    return db.sql(
            """
            select w.person, v.title
              from catalog.pilot_word w
              join catalog.version v on v.agency_id = w.agency_id and v.id = w.version
             where w.id = :id
            """)
        .param("id", word)
        .query(Teller.class)
        .single();
  }

  /// Who began the version at the desk; nobody where it came with a package.
  Optional<UUID> author(Version.Id version) {
    return db.sql("select begun_by from catalog.draft where version = :version")
        .param("version", version.value())
        .query(UUID.class)
        .optional();
  }

  List<Own> by(Person.Id person) {
    return db.sql(
            """
            select version, spot, text, at, answer
              from catalog.pilot_word
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
