package org.laurel.catalog;

import java.util.Collection;
import java.util.Set;
import org.laurel.files.FileUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Badges, examples and materials: a design names them somewhere in its JSON, and so does what an
/// author may take back.
@Repository
class DesignFileUses implements FileUses {

  private final JdbcClient db;

  DesignFileUses(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> named(Collection<String> files) {
    return db.sql(
            """
            select distinct hash
              from (select written || lessons::text as words from catalog.version
                     union all
                    select undo::text from catalog.draft) kept,
                   lateral (select unnest(regexp_matches(words, '"([0-9a-f]{64})"', 'g')) as hash) found
             where hash = any (:files)
            """)
        .param("files", files.toArray(String[]::new))
        .query(String.class)
        .set();
  }
}
