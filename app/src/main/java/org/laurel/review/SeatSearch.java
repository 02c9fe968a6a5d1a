package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.laurel.review.SeatStore.Hold;
import org.laurel.review.SeatStore.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the seats that an assessor may take, however many wait.
///
/// It asks the rules of those alone that are due first, a window at a time. So it costs the same
/// among a thousand and a million. What the assessor has judged does not fill the window: whoever
/// works ahead of all others finds before them nothing else but the second seats of their own
/// reviews. PostgreSQL keeps one plan, because it does not see the values while it plans: else it
/// plans anew for each assessor, which takes longer than the search. Reviews are looked up one by
/// one (`lateral`): while there are few, it would read them all.
@Repository
class SeatSearch {

  private static final String DUE =
      """
      with due as materialized (
          select review, number, assessor, kept_for, due_at, code
            from review.seat s
           where until < 'infinity'
             and until <= (select :now::timestamptz)
             and (select count(*) = 0
                    from review.seat own
                   where own.review = s.review
                     and own.assessor = any ((select :accounts::uuid[])::uuid[])
                     and (own.number <> s.number or own.assessor <> (select :assessor::uuid)))
           order by due_at, code, number
           limit %d)
      """;

  /// Leaves out what the rules would refuse. It only narrows: [ReviewPolicy] decides, on facts read
  /// afresh.
  private static final String OPEN =
      """
        from due s
        join review.origin o on o.review = s.review
        join lateral (select * from review.review where id = s.review limit 1) r on true
       where o.earner <> all ((select :barred::uuid[])::uuid[])
         and not o.organizations && (select :organizations::uuid[])
         and r.program <> all ((select :shut::text[])::text[])
         and not exists (select from people.affiliation a
                          where a.person = o.earner
                            and a.organization = any ((select :under::uuid[])::uuid[]))
         and not exists (select from review.conflict c
                          where c.review = s.review
                            and c.assessor = any ((select :accounts::uuid[])::uuid[]))
         and (o.eyes <> 'NEW'
              or not exists (select from review.origin b
                               join review.rating t on t.review = b.review
                              where b.enrollment = o.enrollment
                                and b.review <> o.review
                                and t.assessor = any ((select :accounts::uuid[])::uuid[])))
      """
          + Gate.OPEN
          + " order by s.due_at, s.code, s.number limit %d";

  private static final String FREE =
      "select s.number, 'FREE' as hold, " + ReviewStore.REVIEW + OPEN;

  private static final String MINE =
      "select s.number, 'MINE' as hold, " + ReviewStore.REVIEW + SeatStore.HELD;

  /// How many the window held, which tells whether more wait behind it.
  private static final String SEEN =
      "select count(*)::int, 'SEEN', null, null, null, null, null, null, null from due";

  /// The first window holds a quarter more than is wanted, and eight: the rules are asked of each
  /// in it, and few assessors are kept from so much that they need another.
  private static final int SPARE = 8;

  private static final int WIDER = 16;

  private final JdbcClient db;

  SeatSearch(JdbcClient db) {
    this.db = db;
  }

  /// @param free seats, as far as the window reaches
  /// @param seen how many were in the window
  private record View(List<Seat> free, List<Seat> mine, int seen) {

    static View of(ResultSet row) throws SQLException {
      var view = new View(new ArrayList<>(), new ArrayList<>(), 0);
      while (row.next()) {
        var number = row.getInt("number");
        switch (row.getString("hold")) {
          case "FREE" -> view.free.add(new Seat(ReviewStore.review(row), number, Hold.FREE));
          case "MINE" -> view.mine.add(new Seat(ReviewStore.review(row), number, Hold.MINE));
          default -> {
            return new View(view.free, view.mine, number);
          }
        }
      }
      return view;
    }

    List<Seat> all() {
      var all = new ArrayList<>(free);
      all.addAll(mine);
      return all;
    }
  }

  /// What is free for this assessor, that which is due first to begin with.
  List<Seat> open(Standing standing, Instant now, int most) {
    return view("", standing, now, most).free();
  }

  /// The same with what is in hand, in one statement as a rule.
  List<Seat> all(Standing standing, Instant now, int most) {
    return view(" union all (" + MINE + ")", standing, now, most).all();
  }

  private View view(String besides, Standing standing, Instant now, int most) {
    var window = most + most / 4L + SPARE;
    var view = look(besides, standing, now, most, window);
    while (view.free().size() < most && view.seen() == window) {
      window *= WIDER;
      view = look(besides, standing, now, most, window);
    }
    return view;
  }

  /// The limits are written out: behind a parameter PostgreSQL plans for a tenth of all that waits,
  /// and sorts it.
  private View look(String besides, Standing standing, Instant now, int most, long window) {
    var sql = DUE.formatted(window) + "(" + FREE.formatted(most) + ")" + besides + " union all (";
    return db.sql(sql + SEEN + ")")
        .param("assessor", standing.assessor().value())
        .param("accounts", ReviewStore.texts(standing.accounts()))
        .param("barred", ReviewStore.texts(standing.barred()))
        .param("organizations", ReviewStore.texts(standing.worksAt()))
        .param("under", ReviewStore.texts(standing.under()))
        .param("shut", standing.shut().toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .query(View::of);
  }
}
