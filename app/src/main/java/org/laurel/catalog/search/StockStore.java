package org.laurel.catalog.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StockStore {

  private static final int AT_ONCE = 1_000;

  private static final String OFFERS =
      """
        from catalog.micro_credential m
        join catalog.version v on v.agency_id = m.agency_id and v.id = m.published
      """;

  private final JdbcClient db;

  StockStore(JdbcClient db) {
    this.db = db;
  }

  /// @param jurisdictions of its program
  record Row(
      UUID id,
      String slug,
      String title,
      String words,
      float hours,
      String[] subjects,
      String[] gradeBands,
      Integer[] grades,
      UUID[] alignments,
      String program,
      String programTitle,
      String[] jurisdictions) {}

  /// A statement that offers point at.
  record Statement(UUID id, String framework, String title, String code, String words) {}

  /// @param stems of the words that were asked about, in their order; empty for words such as `the`
  record Edition(long number, List<String> stems) {}

  /// Which edition of the offers is the newest, and what the words have in common with their other
  /// forms: the two things that every search asks, in one statement.
  Edition edition(List<String> words) {
    return db.sql(
            """
            select coalesce((select number from catalog.edition), 0) as number,
                   array(select coalesce((ts_lexize('english_stem', word))[1], '')
                           from unnest(:words::text[]) with ordinality as asked (word, nth)
                          order by nth) as stems
            """)
        .param("words", words.toArray(String[]::new))
        .query((row, _) -> new Edition(row.getLong(1), List.of(texts(row.getArray(2)))))
        .single();
  }

  Map<String, String> stems(Collection<String> words) {
    var all = List.copyOf(words);
    var stems = edition(all).stems();
    return IntStream.range(0, all.size())
        .boxed()
        .collect(Collectors.toMap(all::get, stems::get, (one, _) -> one, HashMap::new));
  }

  Map<UUID, Statement> statements() {
    return db
        .sql(
            """
            select c.id, f.slug as framework, f.title, c.code, c.code || ' ' || c.statement as words
              from standards.competency c
              join standards.framework f on f.agency_id = c.agency_id and f.id = c.framework
             where c.id in (select unnest(v.alignments)
            """
                + OFFERS
                + ")")
        .query(Statement.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Statement::id, it -> it));
  }

  /// All open offers by title, a thousand at a time: together they may be larger than the memory.
  void offers(Consumer<Row> taker) {
    db.sql(
            """
            select v.id, m.slug, v.title, v.words, v.hours, v.subjects, v.grade_bands, v.grades,
                   v.alignments, p.slug as program, p.title as program_title, p.jurisdictions
            """
                + OFFERS
                + """
                  join programs.program p on p.agency_id = m.agency_id and p.id = m.program
                 order by v.title, m.slug
                """)
        .withFetchSize(AT_ONCE)
        .query(row -> {
          taker.accept(row(row));
        });
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        row.getString("title"),
        row.getString("words"),
        row.getFloat("hours"),
        texts(row.getArray("subjects")),
        texts(row.getArray("grade_bands")),
        (Integer[]) row.getArray("grades").getArray(),
        (UUID[]) row.getArray("alignments").getArray(),
        row.getString("program"),
        row.getString("program_title"),
        texts(row.getArray("jurisdictions")));
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
