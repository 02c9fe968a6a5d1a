package org.laurel.review;

import java.util.List;
import java.util.UUID;
import org.laurel.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes the assessors' copy of one review for another one: the same content under new identifiers
/// and in a new order, so that nobody can tell that the two are one.
@Component
class CopyCopier {

  private final JdbcClient db;
  private final Ids ids;

  CopyCopier(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /// Identifiers are made in the new order, because their order is the order of making.
  void copy(Review.Id from, Review.Id to) {
    var position = 0;
    for (var item : shuffled(from))
      db.sql(
              """
              insert into review.copy_item (agency_id, review, id, position, slot, name, sha256,
                     size, type, text, link)
              select agency_id, :to, :id, :position, slot, name, sha256, size, type, text, link
                from review.copy_item
               where review = :from
                 and id = :item
              """)
          .param("from", from.value())
          .param("to", to.value())
          .param("id", ids.next())
          .param("position", position++)
          .param("item", item)
          .update();
  }

  private List<UUID> shuffled(Review.Id from) {
    return db.sql("select id from review.copy_item where review = :review order by random()")
        .param("review", from.value())
        .query(UUID.class)
        .list();
  }
}
