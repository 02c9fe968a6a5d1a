package org.laurel.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.laurel.catalog.VersionStore.Head;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// All open offers with all that is to be published of them, fifty at a time.
@Repository
class CtdlStore {

  static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final RowMapper<Head> HEADS = new SimplePropertyRowMapper<>(Head.class);

  private final JdbcClient db;
  private final Standards standards;
  private final JsonMapper json = JsonMapper.builder().build();

  CtdlStore(JdbcClient db, Standards standards) {
    this.db = db;
    this.standards = standards;
  }

  /// @param standards that the design points at
  record Entry(Head head, Design design, List<Competency> standards) {}

  /// @param last micro-credential of the page before
  @Transactional(readOnly = true)
  List<Entry> after(UUID last) {
    var page =
        db.sql(
                "select head.*, v.written from ("
                    + VersionStore.HEAD
                    + """
                       where m.id > :last and v.id = m.published order by m.id limit 50) head
                      join catalog.version v on v.id = head.id
                     order by head.microCredential
                    """)
            .param("last", last)
            .query((row, nth) ->
                new Entry(
                    HEADS.mapRow(row, nth),
                    json.readValue(row.getString("written"), Design.class),
                    List.of()))
            .list();
    return withStandards(page);
  }

  private List<Entry> withStandards(List<Entry> page) {
    var ids =
        page.stream()
            .flatMap(it -> it.design().alignments().stream())
            .map(Competency.Id::new)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var all = standards.all(ids);
    return page.stream()
        .map(it ->
            new Entry(
                it.head(),
                it.design(),
                all.stream()
                    .filter(one -> it.design().alignments().contains(one.id().value()))
                    .toList()))
        .toList();
  }
}
