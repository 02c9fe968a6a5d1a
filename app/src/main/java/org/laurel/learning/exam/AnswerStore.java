package org.laurel.learning.exam;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers as they came.
@Repository
class AnswerStore {

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  AnswerStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  void insert(Sitting.Id sitting, String item, List<String> given) {
    db.sql(
            """
            insert into learning.answer (agency_id, id, sitting, item, given, at)
            values (:agency, :id, :sitting, :item, :given, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", ids.next())
        .param("sitting", sitting.value())
        .param("item", item)
        .param("given", given.toArray(String[]::new))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The last answer to each item, by the item's code.
  Map<String, List<String>> last(Sitting.Id sitting) {
    return db
        .sql(
            """
            select distinct on (item) item, given
              from learning.answer
             where sitting = :sitting
             order by item, at desc, id desc
            """)
        .param("sitting", sitting.value())
        .query((row, _) ->
            Map.entry(row.getString("item"), List.of((String[]) row.getArray("given").getArray())))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
