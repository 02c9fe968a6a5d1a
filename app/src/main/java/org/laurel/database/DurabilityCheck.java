package org.laurel.database;

import java.util.List;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Refuses a server on which a promise of Laurel's would be broken without anybody noticing.
record DurabilityCheck(Server server) {

  void orRefuse() {
    var db = JdbcClient.create(applicationDataSource());
    for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit"))
      if ("off".equals(value(db, setting)))
        throw new CannotStart(
            "The PostgreSQL server runs with "
                + setting
                + " off, so it may lose work it has confirmed. Turn it on, or set"
                + " LAUREL_DB_ALLOW_UNSAFE=true if losing data is acceptable here.");
    if (passesRowLevelSecurity(db))
      throw new CannotStart(
          "The database role "
              + server.application().user()
              + " is a superuser, may bypass row-level security or owns tables, so it could see"
              + " every agency. Name a plain role in LAUREL_DB_USER.");
  }

  private javax.sql.DataSource applicationDataSource() {
    return DataSourceBuilder.create()
        .type(org.springframework.jdbc.datasource.SimpleDriverDataSource.class)
        .driverClassName("org.postgresql.Driver")
        .url(server.url())
        .username(server.application().user())
        .password(server.application().password())
        .build();
  }

  private static String value(JdbcClient db, String setting) {
    return db.sql("select current_setting(:name)")
        .param("name", setting)
        .query(String.class)
        .single();
  }

  private static boolean passesRowLevelSecurity(JdbcClient db) {
    return db.sql(
            """
            select rolsuper or rolbypassrls
                or exists (select 1 from pg_class where relowner = r.oid and relkind in ('r', 'p'))
              from pg_roles r
             where rolname = current_user
            """)
        .query(Boolean.class)
        .single();
  }
}
