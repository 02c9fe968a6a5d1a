package org.laurel.review;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.laurel.files.StoredFile;
import org.laurel.portfolio.Submission;
import org.laurel.review.CopyMaker.Copied;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells which evidence of one more step was there before: files by their hash, all else by its
/// words. It is found on what the teacher handed in, because each copy is made anew.
@Repository
class Carried {

  private final JdbcClient db;

  Carried(JdbcClient db) {
    this.db = db;
  }

  /// @param attempts of the enrollment, the first one first
  static List<CopyItem> of(List<Submission> attempts, Submission submission, List<Copied> copy) {
    var before =
        attempts.stream()
            .filter(it -> it.attempt() == submission.attempt() - 1)
            .flatMap(it -> it.items().stream())
            .toList();
    return copy.stream()
        .filter(it -> before.stream().anyMatch(old -> isSame(old, it.source())))
        .map(Copied::item)
        .toList();
  }

  private static boolean isSame(Submission.Item one, Submission.@Nullable Item other) {
    return other != null
        && one.slot().equals(other.slot())
        && Objects.equals(hash(one), hash(other))
        && Objects.equals(one.text(), other.text())
        && Objects.equals(one.link(), other.link());
  }

  private static String hash(Submission.Item item) {
    StoredFile file = item.file();
    return file == null ? "" : file.sha256();
  }

  void insert(Review review, CopyItem item) {
    db.sql(
            """
            insert into review.carried (agency_id, review, item)
            select agency_id, review, id
              from review.copy_item
             where review = :review
               and id = :item
            """)
        .param("review", review.id().value())
        .param("item", item.id())
        .update();
  }
}
