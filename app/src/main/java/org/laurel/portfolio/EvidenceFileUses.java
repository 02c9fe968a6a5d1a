package org.laurel.portfolio;

import java.util.Collection;
import java.util.Set;
import org.laurel.files.FileUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What teachers keep, what they handed in, and the papers of their students' consent.
@Repository
class EvidenceFileUses implements FileUses {

  private final JdbcClient db;

  EvidenceFileUses(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> named(Collection<String> files) {
    return db.sql(
            """
            select sha256 from portfolio.artifact where sha256 = any (:files)
             union
            select sha256 from portfolio.submission_item where sha256 = any (:files)
             union
            select sha256 from portfolio.consent where sha256 = any (:files)
            """)
        .param("files", files.toArray(String[]::new))
        .query(String.class)
        .set();
  }
}
