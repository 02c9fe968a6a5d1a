package org.laurel.database;

import javax.sql.DataSource;
import org.laurel.database.Server.Login;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives a cluster what it lacks before its first use: the two roles, and the database.
final class NewCluster {

  private NewCluster() {}

  static void fill(DataSource cluster, Login application, Login owner) {
    var db = JdbcClient.create(cluster);
    makeRole(db, owner);
    makeRole(db, application);
    if (!exists(db, "select 1 from pg_database where datname = :name", "laurel"))
      db.sql("create database laurel owner laurel_owner").update();
  }

  private static void makeRole(JdbcClient db, Login login) {
    if (!exists(db, "select 1 from pg_roles where rolname = :name", login.user()))
      db.sql("create role %s login password '%s'".formatted(login.user(), login.password()))
          .update();
  }

  private static boolean exists(JdbcClient db, String query, String name) {
    return db.sql(query).param("name", name).query(Integer.class).optional().isPresent();
  }
}
