package org.laurel.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.laurel.portfolio.Artifact.Lacks;
import org.laurel.portfolio.Kept.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Everything that teachers keep, wherever it lies.
@Repository
class LibraryStore {

  private static final String KEPT =
      """
      select a.id, '' as slot, a.title, a.sha256, a.size, a.type, a.text, a.link, a.students, a.names,
             a.version, a.deleted_at as removed_at, a.changed_at, a.own_part,
             exists (select from portfolio.submission_item i where i.artifact = a.id) as frozen
        from portfolio.artifact a
       where a.person = :person
      """;

  private final JdbcClient db;

  LibraryStore(JdbcClient db) {
    this.db = db;
  }

  /// Those that hold the words, the newest first.
  List<Kept> search(Person.Id person, String words, int from, int most) {
    return db.sql(
            KEPT
                + """
                   and a.deleted_at is null
                   and (position(lower(:words) in lower(a.title)) > 0
                        or position(lower(:words) in lower(coalesce(a.text, a.link, ''))) > 0)
                 order by a.id desc
                 limit :most offset :from
                """)
        .param("person", person.value())
        .param("words", words)
        .param("from", from)
        .param("most", most)
        .query(LibraryStore::kept)
        .list();
  }

  /// The one deleted last stands first.
  List<Kept> deleted(Person.Id person, int most) {
    return db.sql(KEPT + " and a.deleted_at is not null order by a.deleted_at desc limit :most")
        .param("person", person.value())
        .param("most", most)
        .query(LibraryStore::kept)
        .list();
  }

  /// Deleted or not.
  Optional<Kept> ownedBy(Person.Id person, Artifact.Id id) {
    return db.sql(KEPT + " and a.id = :id")
        .param("person", person.value())
        .param("id", id.value())
        .query(LibraryStore::kept)
        .optional();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        PortfolioStore.artifact(row, Lacks.NOTHING),
        row.getBoolean("frozen"),
        row.getString("own_part"),
        List.of());
  }

  private record Placed(UUID artifact, Use use) {}

  Map<UUID, List<Use>> uses(Collection<Artifact.Id> artifacts) {
    return db
        .sql(
            """
            select p.artifact, p.enrollment, v.title, p.slot, e.state,
                   (select s ->> 'title'
                      from jsonb_array_elements(v.design -> 'slots') s
                     where s ->> 'code' = p.slot) as slot_title
              from portfolio.placement p
              join learning.enrollment e on e.agency_id = p.agency_id and e.id = p.enrollment
              join catalog.version v on v.agency_id = e.agency_id and v.id = e.version
             where p.artifact = any(:artifacts)
               and p.removed_at is null
             order by p.enrollment
            """)
        .param("artifacts", artifacts.stream().map(Artifact.Id::value).toArray(UUID[]::new))
        .query((row, _) -> new Placed(row.getObject("artifact", UUID.class), use(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Placed::artifact, Collectors.mapping(Placed::use, Collectors.toList())));
  }

  private static Use use(ResultSet row) throws SQLException {
    return new Use(
        new Enrollment.Id(row.getObject("enrollment", UUID.class)),
        row.getString("title"),
        row.getString("slot"),
        row.getString("slot_title"),
        Enrollment.State.valueOf(row.getString("state")));
  }

  /// A new name says nothing new to an assessor, so the artifact does not count as changed.
  void rename(Artifact.Id id, String title) {
    db.sql("update portfolio.artifact set title = :title, names = null where id = :id")
        .param("title", title)
        .param("id", id.value())
        .update();
  }

  /// Takes it out of every slot at the same moment, by which those are known again.
  void delete(Artifact.Id id, Instant now) {
    mark("update portfolio.artifact set deleted_at = :now where id = :id", id, now);
    mark(
        """
        update portfolio.placement
           set removed_at = :now
         where artifact = :id
           and removed_at is null
        """,
        id,
        now);
  }

  private void mark(String update, Artifact.Id id, Instant now) {
    db.sql(update).param("id", id.value()).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  void restore(Artifact.Id id) {
    db.sql("update portfolio.artifact set deleted_at = null where id = :id")
        .param("id", id.value())
        .update();
  }

  /// The slots that lost it when it was deleted.
  List<Evidence.Place> lost(Artifact.Id id) {
    return db.sql(
            """
            select p.enrollment, p.slot
              from portfolio.placement p
              join portfolio.artifact a on a.id = p.artifact and a.deleted_at = p.removed_at
             where a.id = :id
             order by p.enrollment
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Evidence.Place(
                new Enrollment.Id(row.getObject("enrollment", UUID.class)), row.getString("slot")))
        .list();
  }
}
