package org.laurel.credentials.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.laurel.credentials.views.Views.Count;
import org.laurel.credentials.views.Views.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ViewStore {

  private static final int MOST = 100;

  private final JdbcClient db;

  ViewStore(JdbcClient db) {
    this.db = db;
  }

  void add(Views.Key key, int times) {
    db.sql(
            """
            insert into credentials.view as v (agency_id, credential, day, kind, times)
            select c.agency_id, c.id, :day, :kind, :times
              from credentials.credential c
             where c.id = :credential
                on conflict (agency_id, credential, day, kind) do update
               set times = v.times + excluded.times
            """)
        .param("credential", key.credential())
        .param("day", key.day())
        .param("kind", key.kind().name())
        .param("times", times)
        .update();
  }

  List<Count> of(UUID credential) {
    return db.sql(
            """
            select day, kind, times
              from credentials.view
             where credential = :credential
             order by day desc, kind
             limit :most
            """)
        .param("credential", credential)
        .param("most", MOST)
        .query((row, _) -> count(row))
        .list();
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(
        row.getObject("day", LocalDate.class),
        Kind.valueOf(row.getString("kind")),
        row.getInt("times"));
  }
}
