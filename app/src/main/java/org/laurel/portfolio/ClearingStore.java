package org.laurel.portfolio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Deletes artifacts that no submission holds.
@Repository
class ClearingStore {

  private static final int BATCH = 100;
  private static final String IN_NO_SUBMISSION =
      """
         and not exists (select from portfolio.submission_item i where i.artifact = a.id)
       order by a.id
         for update of a
      """;

  private final JdbcClient db;

  ClearingStore(JdbcClient db) {
    this.db = db;
  }

  /// Some of those that were deleted before then.
  List<Artifact.Id> lockDeleted(Instant before) {
    return ids(
        db.sql(
                "select a.id from portfolio.artifact a where a.deleted_at < :before"
                    + IN_NO_SUBMISSION
                    + " limit :batch")
            .param("before", before.atOffset(ZoneOffset.UTC))
            .param("batch", BATCH));
  }

  List<Artifact.Id> lockShowing(Student.Id student) {
    return ids(
        db.sql(
                """
                select a.id
                  from portfolio.appearance x
                  join portfolio.artifact a on a.id = x.artifact
                 where x.student = :student
                """
                    + IN_NO_SUBMISSION)
            .param("student", student.value()));
  }

  private static List<Artifact.Id> ids(StatementSpec query) {
    return query.query((row, _) -> new Artifact.Id(row.getObject("id", UUID.class))).list();
  }

  /// With all that hangs on them.
  ///
  /// @return the SHA-256 of the files that they named
  List<String> delete(List<Artifact.Id> artifacts) {
    var ids = artifacts.stream().map(Artifact.Id::value).toArray(UUID[]::new);
    for (var table : List.of("placement", "appearance", "member"))
      db.sql("delete from portfolio." + table + " where artifact = any (:ids)")
          .param("ids", ids)
          .update();
    return db
        .sql("delete from portfolio.artifact where id = any (:ids) returning sha256")
        .param("ids", ids)
        .query(String.class)
        .list()
        .stream()
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
