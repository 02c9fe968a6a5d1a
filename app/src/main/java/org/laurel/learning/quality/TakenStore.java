package org.laurel.learning.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// First attempts that are over: later ones know the questions already.
@Repository
class TakenStore {

  private final JdbcClient db;

  TakenStore(JdbcClient db) {
    this.db = db;
  }

  /// @param teachers who finished a first attempt
  record Count(Version.Id version, int teachers) {}

  private record Answer(UUID sitting, String item, List<String> given) {}

  List<Count> counts() {
    return db.sql(
            """
            select e.version, count(*) as teachers
              from learning.sitting s
              join learning.sitting_result r on r.sitting = s.id
              join learning.enrollment e on e.id = s.enrollment
             where s.number = 1
             group by e.version
            """)
        .query(Count.class)
        .list();
  }

  List<Taken> of(Version.Id version) {
    var answers = new HashMap<UUID, Map<String, List<String>>>();
    for (var it : answers(version))
      answers.computeIfAbsent(it.sitting(), _ -> new HashMap<>()).put(it.item(), it.given());
    return db.sql(
            """
            select s.id, array(select d ->> 'item' from jsonb_array_elements(s.draw) d) as drawn
              from learning.sitting s
              join learning.sitting_result r on r.sitting = s.id
              join learning.enrollment e on e.id = s.enrollment
             where e.version = :version
               and s.number = 1
            """)
        .param("version", version.value())
        .query((row, _) ->
            new Taken(
                List.of((String[]) row.getArray("drawn").getArray()),
                answers.getOrDefault(row.getObject("id", UUID.class), Map.of())))
        .list();
  }

  private List<Answer> answers(Version.Id version) {
    return db.sql(
            """
            select distinct on (a.sitting, a.item) a.sitting, a.item, a.given
              from learning.answer a
              join learning.sitting s on s.id = a.sitting
              join learning.enrollment e on e.id = s.enrollment
             where e.version = :version
               and s.number = 1
             order by a.sitting, a.item, a.at desc, a.id desc
            """)
        .param("version", version.value())
        .query((row, _) ->
            new Answer(
                row.getObject("sitting", UUID.class),
                row.getString("item"),
                List.of((String[]) row.getArray("given").getArray())))
        .list();
  }
}
