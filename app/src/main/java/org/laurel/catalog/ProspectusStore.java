package org.laurel.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.VersionStore.Head;
import org.laurel.web.NotFound;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What visitors read of each version that has left the desk: head and prospectus in one statement.
@Repository
class ProspectusStore {

  private static final RowMapper<Head> HEADS = new SimplePropertyRowMapper<>(Head.class);

  private final JdbcClient db;
  private final VersionStore versions;
  private final Drawing drawing;
  private final JsonMapper json = JsonMapper.builder().build();

  ProspectusStore(JdbcClient db, VersionStore versions, Drawing drawing) {
    this.db = db;
    this.versions = versions;
    this.drawing = drawing;
  }

  record Printed(Head head, Prospectus prospectus) {}

  private record Row(Head head, @Nullable Prospectus prospectus) {}

  /// @param number of a version that somebody worked to, or null for the one that is open
  /// @throws NotFound when there is no such version, or it is a draft
  Printed printed(String slug, @Nullable Integer number) {
    return (number == null ? published(slug) : numbered(slug, number))
        .orElseThrow(() -> new NotFound("The micro-credential"));
  }

  private Optional<Printed> published(String slug) {
    return read(VersionStore.PUBLISHED)
        .param("slug", slug)
        .query(this::row)
        .optional()
        .map(this::printed);
  }

  private Optional<Printed> numbered(String slug, int number) {
    return read(VersionStore.NUMBERED)
        .param("slug", slug)
        .param("number", number)
        .query(this::row)
        .optional()
        .map(this::printed);
  }

  /// All open offers, fifty at a time, in the order of their micro-credentials.
  ///
  /// @param last micro-credential of the page before
  @Transactional(readOnly = true)
  List<Printed> after(UUID last) {
    return read("where m.id > :last and v.id = m.published order by m.id limit 50")
        .param("last", last)
        .query(this::row)
        .list()
        .stream()
        .map(this::printed)
        .toList();
  }

  private StatementSpec read(String which) {
    return db.sql(
            "select head.*, prospectus.content from ("
                + VersionStore.HEAD
                + which
                + """
                ) head
                  left join catalog.prospectus on prospectus.version = head.id and prospectus.edition = :edition
                 order by head.microCredential
                """)
        .param("edition", Prospectus.EDITION);
  }

  private Row row(ResultSet row, int nth) throws SQLException {
    var content = row.getBytes("content");
    return new Row(
        HEADS.mapRow(row, nth), content == null ? null : json.readValue(content, Prospectus.class));
  }

  private Printed printed(Row row) {
    return new Printed(row.head(), row.prospectus() == null ? drawn(row.head()) : row.prospectus());
  }

  private Prospectus drawn(Head head) {
    return drawing.of(head.with(versions.design(head.id())));
  }
}
