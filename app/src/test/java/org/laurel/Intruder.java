package org.laurel;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.laurel.database.Secret;
import org.laurel.people.Agency;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Somebody with the database's highest password, who changes rows behind our back.

public class Intruder {

  private final JdbcConnectionDetails application;
  private final Path home;

  Intruder(JdbcConnectionDetails application, @Value("${laurel.home}") Path home) {
    this.application = application;
    this.home = home;
  }

  /// Runs `edits`, lets `look` see the agency's rows as they are then, and undoes everything.
  public <T> T edits(
      Agency agency, String edits, Map<String, ?> parameters, Function<JdbcClient, T> look) {
    var single = connection();
    single.setAutoCommit(false);
    try (single) {
      var db = JdbcClient.create(single);
      db.sql("select set_config('laurel.agency', :id, true)")
          .param("id", agency.id().value().toString())
          .query()
          .singleRow();
      for (var edit : edits.split(";")) db.sql(edit).params(parameters).update();
      db.sql("set local role laurel_owner").update();
      var seen = look.apply(db);
      single.getConnection().rollback();
      return seen;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Does something to the database for good.
  public void does(String statement) {
    var single = connection();
    try (single) {
      JdbcClient.create(single).sql(statement).update();
    }
  }

  private SingleConnectionDataSource connection() {
    return new SingleConnectionDataSource(
        application.getJdbcUrl(), "postgres", Secret.of(home, "postgres"), true);
  }
}
