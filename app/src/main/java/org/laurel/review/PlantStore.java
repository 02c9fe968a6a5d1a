package org.laurel.review;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The seat and the copy of an anchor paper that lies among submissions.
@Repository
class PlantStore {

  private final JdbcClient db;

  PlantStore(JdbcClient db) {
    this.db = db;
  }

  /// In the order in which they are shown.
  List<UUID> items(UUID anchor) {
    return db.sql("select id from review.anchor_item where anchor = :anchor order by position")
        .param("anchor", anchor)
        .query(UUID.class)
        .list();
  }

  void copy(UUID anchor, UUID item, Review.Id review, UUID id) {
    db.sql(
            """
            insert into review.copy_item (agency_id, review, id, position, slot, name,
                   sha256, size, type, text, link)
            select agency_id, :review, :id, position, slot, name, sha256, size, type, text, link
              from review.anchor_item
             where anchor = :anchor
               and id = :item
            """)
        .param("review", review.value())
        .param("id", id)
        .param("anchor", anchor)
        .param("item", item)
        .update();
  }

  void hold(Review.Id review, Person.Id assessor, Timestamp until) {
    seat("kept_for = :assessor, assessor = :assessor, until = :time", review, assessor, until);
  }

  /// A seat that is free from a time on.
  void keep(Review.Id review, Person.Id assessor, Timestamp from) {
    seat("kept_for = :assessor, until = :time", review, assessor, from);
  }

  private void seat(String change, Review.Id review, Person.Id assessor, Timestamp time) {
    db.sql("update review.seat set " + change + " where review = :review and until < 'infinity'")
        .param("assessor", assessor.value())
        .param("time", time)
        .param("review", review.value())
        .update();
  }
}
