package org.laurel.review;

import java.util.Collection;
import java.util.Set;
import org.laurel.files.FileUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Assessors' copies, and the anchor papers made of them.
@Repository
class CopyFileUses implements FileUses {

  private final JdbcClient db;

  CopyFileUses(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> named(Collection<String> files) {
    return db.sql(
            """
            select sha256 from review.copy_item where sha256 = any (:files)
             union
            select sha256 from review.anchor_item where sha256 = any (:files)
            """)
        .param("files", files.toArray(String[]::new))
        .query(String.class)
        .set();
  }
}
