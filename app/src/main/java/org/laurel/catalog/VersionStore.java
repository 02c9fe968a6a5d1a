package org.laurel.catalog;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class VersionStore {

  static final String HEAD =
      """
      select v.id, v.micro_credential as microCredential, m.slug, v.number, v.stage, v.published_at as publishedAt,
             p.slug as program, p.title as programTitle, v.title, v.hours,
             coalesce(v.id = m.published, false) as open
        from catalog.version v
        join catalog.micro_credential m on m.agency_id = v.agency_id and m.id = v.micro_credential
        join programs.program p on p.agency_id = m.agency_id and p.id = m.program
      """;

  /// The version that new teachers enroll in.
  static final String PUBLISHED = "where m.slug = :slug and v.id = m.published";

  /// A version by its number, unless it is still a draft.
  static final String NUMBERED =
      "where m.slug = :slug and v.number = :number and v.stage <> 'DRAFT'";

  private final JdbcClient db;
  private final JsonMapper json = JsonMapper.builder().build();

  VersionStore(JdbcClient db) {
    this.db = db;
  }

  /// All of a version but its design, which is large and, once frozen, never changes.
  ///
  /// @param open whether new teachers enroll in it
  record Head(
      Version.Id id,
      UUID microCredential,
      String slug,
      int number,
      Stage stage,
      @Nullable OffsetDateTime publishedAt,
      String program,
      String programTitle,
      String title,
      BigDecimal hours,
      boolean open) {

    Version with(Design design) {
      return new Version(id, microCredential, slug, number, stage, design);
    }
  }

  Optional<Head> published(String slug) {
    return db.sql(HEAD + PUBLISHED).param("slug", slug).query(Head.class).optional();
  }

  Optional<Head> numbered(String slug, int number) {
    return db.sql(HEAD + NUMBERED)
        .param("slug", slug)
        .param("number", number)
        .query(Head.class)
        .optional();
  }

  List<Head> heads(Collection<Version.Id> versions) {
    return db.sql(HEAD + " where v.id = any(:ids)")
        .param("ids", versions.stream().map(Version.Id::value).toArray(UUID[]::new))
        .query(Head.class)
        .list();
  }

  Map<Version.Id, String> titles(Collection<Version.Id> versions) {
    return db
        .sql("select id, title from catalog.version where id = any(:ids)")
        .param("ids", versions.stream().map(Version.Id::value).toArray(UUID[]::new))
        .query((row, _) ->
            Map.entry(new Version.Id(row.getObject("id", UUID.class)), row.getString("title")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  boolean has(String slug) {
    return db.sql("select exists (select from catalog.micro_credential where slug = :slug)")
        .param("slug", slug)
        .query(Boolean.class)
        .single();
  }

  Design design(Version.Id version) {
    return db.sql("select written from catalog.version where id = :id")
        .param("id", version.value())
        .query((row, _) -> json.readValue(row.getBytes(1), Design.class))
        .single();
  }

  List<Lesson> lessons(Version.Id version) {
    return list("select lessons from catalog.version where id = :id", version, Lesson[].class);
  }

  List<TestItem> items(Version.Id version) {
    return list("select items from catalog.version where id = :id", version, TestItem[].class);
  }

  private <T> List<T> list(String sql, Version.Id version, Class<T[]> type) {
    return db.sql(sql)
        .param("id", version.value())
        .query((row, _) -> List.of(json.readValue(row.getString(1), type)))
        .single();
  }
}
