package org.laurel.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.laurel.catalog.Rubric;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the attempt before.
@Component
class Pasts {

  private static final String BEFORE =
      """
       (select old.review
          from review.origin o
          join review.origin old on old.enrollment = o.enrollment and old.attempt = o.attempt - 1
         where o.review = %s
           and old.occasion = 'SUBMISSION')
      """;

  private final JdbcClient db;
  private final ReviewStore reviews;
  private final Feedback feedback;

  Pasts(JdbcClient db, ReviewStore reviews, Feedback feedback) {
    this.db = db;
    this.reviews = reviews;
    this.feedback = feedback;
  }

  /// Of one more step; a first attempt has none.
  Past of(Review.Id review, Rubric rubric) {
    var origin = reviews.origin(review);
    return new Past(
        feedback.before(origin.enrollment(), origin.attempt(), rubric),
        items(review),
        same(review));
  }

  private List<CopyItem> items(Review.Id review) {
    return db.sql(
            "select c.* from review.copy_item c where c.review = "
                + BEFORE.formatted(":review")
                + " order by c.position")
        .param("review", review.value())
        .query((row, _) -> CopyStore.item(row))
        .list();
  }

  private Set<UUID> same(Review.Id review) {
    return Set.copyOf(
        db.sql("select item from review.carried where review = :review")
            .param("review", review.value())
            .query(UUID.class)
            .list());
  }

  /// A piece of the attempt before, for who holds the one after it.
  Optional<CopyItem> item(String code, UUID item, Person.Id assessor) {
    return db.sql(
            """
            select c.*
              from review.seat s
              join review.copy_item c on c.review =\
            """
                + BEFORE.formatted("s.review")
                + """
                 where s.code = :code
                   and s.assessor = :assessor
                   and s.until < 'infinity'
                   and c.id = :item
                """)
        .param("code", code)
        .param("assessor", assessor.value())
        .param("item", item)
        .query((row, _) -> CopyStore.item(row))
        .optional();
  }
}
