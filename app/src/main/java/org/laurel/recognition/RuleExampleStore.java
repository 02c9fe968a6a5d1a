package org.laurel.recognition;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Knows which rules are examples of a program.
@Repository
class RuleExampleStore {

  private final JdbcClient db;
  private final JsonMapper json = JsonMapper.builder().build();

  RuleExampleStore(JdbcClient db) {
    this.db = db;
  }

  /// What the package of a program brought, of each name the newest.
  ///
  /// @param program empty for the examples that come with Laurel
  List<Clause> examples(String program) {
    return db.sql(
            """
            select distinct on (slug) clause
              from recognition.rule
             where program = :program
             order by slug, edition desc
            """)
        .param("program", program)
        .query((row, _) -> json.readValue(row.getString(1), Clause.class))
        .list();
  }

  void nameProgram(Rule.Id example, String program) {
    db.sql("update recognition.rule set program = :program where id = :id")
        .param("program", program)
        .param("id", example.value())
        .update();
  }
}
