package org.laurel.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.laurel.catalog.Version;
import org.laurel.database.Tenancy;
import org.laurel.files.StoredFile;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.laurel.portfolio.Submission.Disclosure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubmissionStore {

  private static final String SUBMISSION =
      """
      select s.id, s.enrollment, s.earner, s.version, s.attempt, s.criteria, s.at,
             i.id as item, i.slot, i.name, i.sha256, i.size, i.type, i.text, i.link,
             i.shared, i.own_part, d.ai, d.ai_purpose, d.help, d.help_purpose, d.own_words,
             array(select m.person from portfolio.submission_member m
                    where m.item = i.id order by m.person) as members,
             array(select m.part from portfolio.submission_member m
                    where m.item = i.id order by m.person) as parts
        from portfolio.submission s
        join portfolio.submission_item i on i.submission = s.id
        left join portfolio.submission_declaration d on d.submission = s.id
      """;

  private final JdbcClient db;

  SubmissionStore(JdbcClient db) {
    this.db = db;
  }

  /// Whether this attempt was not there yet.
  boolean insert(Submission it) {
    return db.sql(
                """
                insert into portfolio.submission
                       (agency_id, id, enrollment, earner, version, attempt, criteria, at,
                        rubric, standards)
                select :agency, :id, :enrollment, :earner, v.id, :attempt, :criteria, :at,
                       encode(sha256(convert_to((v.design -> 'rubric')::text, 'UTF8')), 'hex'),
                       array(select jsonb_array_elements_text(v.design -> 'alignments'))
                  from catalog.version v
                 where v.id = :version
                    on conflict (agency_id, enrollment, attempt) do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("id", it.id().value())
            .param("enrollment", it.enrollment().value())
            .param("earner", it.earner().value())
            .param("version", it.version().value())
            .param("attempt", it.attempt())
            .param("criteria", it.criteria().toArray(String[]::new))
            .param("at", it.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Freezes the artifacts as they are at this moment.
  ///
  /// @param items id of the item by artifact, in the order of the slots
  void freeze(Submission.Id submission, Enrollment.Id enrollment, Map<Artifact.Id, UUID> items) {
    db.sql(
            """
            insert into portfolio.submission_item
                   (agency_id, id, submission, artifact, slot, position, name, sha256, size, type,
                    text, link, students, own_part, shared)
            select a.agency_id, i.id, :submission, a.id, p.slot, i.position, a.title, a.sha256,
                   a.size, a.type, a.text, a.link, a.students, a.own_part,
                   exists (select
                             from portfolio.submission s
                             join portfolio.submission_item o
                               on o.agency_id = s.agency_id and o.submission = s.id
                            where s.earner = a.person
                              and s.enrollment <> :enrollment
                              and (o.artifact = a.id or o.sha256 = a.sha256))
              from unnest(:ids, :artifacts) with ordinality as i (id, artifact, position)
              join portfolio.artifact a on a.id = i.artifact
              join portfolio.placement p on p.artifact = a.id and p.enrollment = :enrollment
            """)
        .param("submission", submission.value())
        .param("enrollment", enrollment.value())
        .param("ids", items.values().toArray(UUID[]::new))
        .param("artifacts", items.keySet().stream().map(Artifact.Id::value).toArray(UUID[]::new))
        .update();
  }

  void insertReopening(Enrollment.Id enrollment, Collection<String> criteria, Instant at) {
    db.sql(
            """
            insert into portfolio.reopening (agency_id, enrollment, attempt, criteria, at)
            select agency_id, enrollment, max(attempt), :criteria, :at
              from portfolio.submission
             where enrollment = :enrollment
             group by agency_id, enrollment
                on conflict do nothing
            """)
        .param("enrollment", enrollment.value())
        .param("criteria", criteria.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Submission> byId(Submission.Id id) {
    return read(SUBMISSION + " where s.id = :id order by i.position", id.value()).stream()
        .findFirst();
  }

  List<Submission> of(Enrollment.Id enrollment) {
    return read(
        SUBMISSION + " where s.enrollment = :id order by s.attempt, i.position",
        enrollment.value());
  }

  private List<Submission> read(String query, UUID key) {
    var submissions = new LinkedHashMap<UUID, Submission>();
    db.sql(query)
        .param("id", key)
        .query((ResultSet row) -> {
          var id = row.getObject("id", UUID.class);
          submissions.merge(id, submission(row), Submission::joined);
        });
    return List.copyOf(submissions.values());
  }

  private static Submission submission(ResultSet row) throws SQLException {
    return new Submission(
        new Submission.Id(row.getObject("id", UUID.class)),
        new Enrollment.Id(row.getObject("enrollment", UUID.class)),
        new Person.Id(row.getObject("earner", UUID.class)),
        new Version.Id(row.getObject("version", UUID.class)),
        row.getInt("attempt"),
        criteria(row, "criteria"),
        List.of(
            new Submission.Item(
                row.getObject("item", UUID.class),
                row.getString("slot"),
                row.getString("name"),
                StoredFile.in(row),
                row.getString("text"),
                row.getString("link"),
                disclosure(row))),
        row.getString("own_words") == null ? null : DeclarationStore.declaration(row),
        row.getTimestamp("at").toInstant());
  }

  private static Disclosure disclosure(ResultSet row) throws SQLException {
    var members = (UUID[]) row.getArray("members").getArray();
    return new Disclosure(
        row.getBoolean("shared"),
        row.getString("own_part"),
        Stream.of(members).map(Person.Id::new).toList(),
        List.of((String[]) row.getArray("parts").getArray()));
  }

  /// None where the column holds nothing.
  static Set<String> criteria(ResultSet row, String column) throws SQLException {
    var criteria = row.getArray(column);
    return criteria == null ? Set.of() : Set.of((String[]) criteria.getArray());
  }
}
