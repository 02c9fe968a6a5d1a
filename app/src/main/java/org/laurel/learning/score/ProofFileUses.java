package org.laurel.learning.score;

import java.util.Collection;
import java.util.Set;
import org.laurel.files.FileUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The papers that prove scores of tests elsewhere.
@Repository
class ProofFileUses implements FileUses {

  private final JdbcClient db;

  ProofFileUses(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> named(Collection<String> files) {
    return db.sql("select sha256 from learning.score_entry where sha256 = any (:files)")
        .param("files", files.toArray(String[]::new))
        .query(String.class)
        .set();
  }
}
