package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How the promise to teachers is kept, for who answers for it.
@Repository
class Board {

  private static final int LONGEST_LIST = 25;

  private final JdbcClient db;
  private final ReviewClock clock;

  Board(JdbcClient db, ReviewClock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// @param oldest when the one promised first is due, or null when none waits
  record Counts(int waiting, int late, int split, int approval, @Nullable Timestamp oldest) {}

  /// @param ratings how many are in
  /// @param held how many assessors have it in hand now
  record Late(String code, Timestamp due, Review.State state, int ratings, int held) {

    Instant dueAt() {
      return due.toInstant();
    }
  }

  @Transactional(readOnly = true)
  Counts counts() {
    return db.sql(
            """
            select count(*) as waiting,
                   count(*) filter (where due_at < :now) as late,
                   count(*) filter (where state = 'SPLIT') as split,
                   count(*) filter (where state = 'APPROVAL') as approval,
                   min(due_at) as oldest
              from review.review
             where state <> 'DECIDED'
            """)
        .param("now", Timestamp.from(clock.now()))
        .query(Counts.class)
        .single();
  }

  @Transactional(readOnly = true)
  List<Late> promisedFirst() {
    return db.sql(
            """
            select r.code, r.due_at as due, r.state,
                   (select count(*) from review.rating t where t.review = r.id) as ratings,
                   (select count(*) from review.seat s
                     where s.review = r.id
                       and s.until > :now
                       and s.until < 'infinity') as held
              from review.review r
             where r.state <> 'DECIDED'
             order by r.due_at, r.code
             limit :most
            """)
        .param("now", Timestamp.from(clock.now()))
        .param("most", LONGEST_LIST)
        .query(Late.class)
        .list();
  }
}
