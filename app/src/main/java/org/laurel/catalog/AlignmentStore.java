package org.laurel.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.catalog.Version.Stage;
import org.laurel.database.Identifier;
import org.laurel.database.Ids;
import org.laurel.standards.Competency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Which versions point at a competency, and how they come to point at another.
@Repository
class AlignmentStore {

  /// The design with its alignments moved on; one that stands there already is not doubled.
  private static final String MOVED =
      """
      jsonb_set(design, '{alignments}',
                (select jsonb_agg(moved.id order by moved.nth)
                   from (select coalesce(s.successor, e.id) as id, min(e.nth) as nth
                           from jsonb_array_elements_text(design -> 'alignments')
                                with ordinality as e (id, nth)
                           left join unnest(:competencies::text[], :successors::text[])
                                as s (competency, successor) on s.competency = e.id
                          group by 1) moved))
      """;

  private final JdbcClient db;
  private final Ids ids;

  AlignmentStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /// A version that points at a competency.
  ///
  /// @param open whether new teachers enroll in it
  /// @param criteria how many its rubric has
  record Aligned(
      UUID competency,
      Version.Id version,
      String slug,
      String title,
      int number,
      Stage stage,
      boolean open,
      int criteria) {}

  /// All that are not retired, by title.
  List<Aligned> of(Collection<Competency.Id> competencies) {
    return db.sql(
            """
            select a.competency, v.id as version, m.slug, v.title, v.number, v.stage,
                   coalesce(v.id = m.published, false) as open,
                   jsonb_array_length(v.design #> '{rubric,criteria}') as criteria
              from catalog.alignment a
              join catalog.version v on v.agency_id = a.agency_id and v.id = a.version
              join catalog.micro_credential m on m.agency_id = v.agency_id and m.id = v.micro_credential
             where a.competency = any(:competencies)
               and v.stage <> 'RETIRED'
             order by lower(v.title), m.slug, v.number desc
            """)
        .param("competencies", uuids(competencies))
        .query(Aligned.class)
        .list();
  }

  /// The newest version of a micro-credential.
  record Newest(Version.Id id, String slug, String title, int number, Stage stage) {}

  /// Of each micro-credential whose newest version points at one of these and is not retired.
  List<Newest> newest(Collection<Competency.Id> competencies) {
    return db.sql(
            """
            select v.id, m.slug, v.title, v.number, v.stage
              from catalog.version v
              join catalog.micro_credential m on m.agency_id = v.agency_id and m.id = v.micro_credential
             where v.id in (select version from catalog.alignment where competency = any(:competencies))
               and v.stage <> 'RETIRED'
               and not exists (select
                                 from catalog.version later
                                where later.agency_id = v.agency_id
                                  and later.micro_credential = v.micro_credential
                                  and later.number > v.number)
             order by lower(v.title), m.slug
            """)
        .param("competencies", uuids(competencies))
        .query(Newest.class)
        .list();
  }

  record Draft(Version.Id id, int number) {}

  /// A draft after this version, equal to it but for the alignments; none when somebody else was
  /// quicker.
  List<Draft> draftAfter(Version.Id version, Map<Competency.Id, Competency.Id> successors) {
    return moving(
            """
            insert into catalog.version
                   (agency_id, id, micro_credential, number, stage, design, lessons, items,
                    hours, subjects, grade_bands, grades)
            select agency_id, :id, micro_credential, number + 1, 'DRAFT',
            """
                + MOVED
                + """
                       , lessons, items, hours, subjects, grade_bands, grades
                  from catalog.version
                 where id = :version
                    on conflict (agency_id, micro_credential, number) do nothing
                returning id, number
                """,
            successors)
        .param("id", ids.next())
        .param("version", version.value())
        .query(Draft.class)
        .list();
  }

  /// Lays a new draft on the desk, where authors go on with it.
  void lay(Version.Id draft, Version.Id source, Identifier author) {
    db.sql(
            """
            insert into catalog.draft (agency_id, version, source, begun_by, changed_by, changed_at)
            select agency_id, id, :source, :author, :author, now()
              from catalog.version
             where id = :id
            """)
        .param("source", source.value())
        .param("author", author.value())
        .param("id", draft.value())
        .update();
  }

  /// Moves the alignments of a draft.
  void redraft(Version.Id version, Map<Competency.Id, Competency.Id> successors) {
    moving(
            "update catalog.version set design = "
                + MOVED
                + " where id = :version and stage = 'DRAFT'",
            successors)
        .param("version", version.value())
        .update();
  }

  private StatementSpec moving(String sql, Map<Competency.Id, Competency.Id> successors) {
    var pairs = List.copyOf(successors.entrySet());
    return db.sql(sql)
        .param("competencies", texts(pairs.stream().map(Map.Entry::getKey).toList()))
        .param("successors", texts(pairs.stream().map(Map.Entry::getValue).toList()));
  }

  private static UUID[] uuids(Collection<Competency.Id> competencies) {
    return competencies.stream().map(Competency.Id::value).toArray(UUID[]::new);
  }

  private static String[] texts(Collection<Competency.Id> competencies) {
    return competencies.stream().map(it -> it.value().toString()).toArray(String[]::new);
  }
}
