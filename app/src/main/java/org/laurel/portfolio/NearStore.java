package org.laurel.portfolio;

import static java.util.Comparator.comparingInt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.laurel.people.Person;
import org.laurel.portfolio.likeness.PictureHash;
import org.laurel.portfolio.likeness.TextSketch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What other teachers handed in that comes near a piece of evidence.
///
/// No query reads more as more is handed in: what a great many hold, such as a form that a district
/// gives to all, is looked at only as far as those who held it first. Those found go into an array:
/// PostgreSQL expects of a select as many as its limits allow, and would rather read all there are.
@Repository
class NearStore {

  private static final int MOST_FOUND = 20;

  /// Of those who share one part. Texts that are alike share many of theirs, pictures perhaps one.
  private static final int MOST_SHARING_BAND = 50;

  private static final int MOST_SHARING_QUARTER = 200;

  private final JdbcClient db;

  NearStore(JdbcClient db) {
    this.db = db;
  }

  /// Another teacher's piece.
  record Near(UUID item, UUID earner, int percent) {}

  /// The item's file is asked for by itself: PostgreSQL then knows that there is one, and that the
  /// index has those who hold it in order.
  List<Near> sameFile(UUID item, Person.Id earner) {
    return db.sql(
            """
            select o.id as item, s.earner, 100 as percent
              from portfolio.submission_item o
              join portfolio.submission s on s.agency_id = o.agency_id and s.id = o.submission
             where o.sha256 = (select i.sha256 from portfolio.submission_item i where i.id = :item)
               and s.earner <> :earner
             order by o.id
             limit :most
            """)
        .param("item", item)
        .param("earner", earner.value())
        .param("most", MOST_FOUND)
        .query(Near.class)
        .list();
  }

  List<Near> pictures(long picture, Person.Id earner) {
    return db.sql(
            """
            select item, earner, distance
              from (select f.item, f.earner, bit_count((f.picture # :picture)::bit(64)) as distance
                      from portfolio.fingerprint f
                     where f.earner <> :earner
                       and f.item = any (array(
                             select q.item
                               from unnest(cast(:near as int[])) as mine (quarter)
                              cross join lateral
                                    (select item
                                       from portfolio.picture_quarter
                                      where quarter = mine.quarter
                                      order by item
                                      limit :sharing) q))) near
             where distance <= :alike
             order by distance, item
             limit :most
            """)
        .param("picture", picture)
        .param("earner", earner.value())
        .param("near", PictureHash.quartersNear(picture))
        .param("sharing", MOST_SHARING_QUARTER)
        .param("alike", PictureHash.ALIKE)
        .param("most", MOST_FOUND)
        .query((row, _) -> near(row, PictureHash.percent(row.getInt("distance"))))
        .list();
  }

  List<Near> texts(TextSketch sketch, Person.Id earner) {
    return db
        .sql(
            """
            select f.item, f.earner, f.sketch
              from portfolio.fingerprint f
             where f.earner <> :earner
               and f.item = any (array(
                     select b.item
                       from unnest(cast(:bands as int[])) with ordinality as mine (key, band)
                      cross join lateral
                            (select item
                               from portfolio.fingerprint_band
                              where band = mine.band
                                and key = mine.key
                              order by item
                              limit :sharing) b))
            """)
        .param("earner", earner.value())
        .param("bands", sketch.bands())
        .param("sharing", MOST_SHARING_BAND)
        .query((row, _) -> near(row, sketch))
        .list()
        .stream()
        .filter(it -> it.percent() >= TextSketch.ALIKE)
        .sorted(comparingInt(Near::percent).reversed())
        .limit(MOST_FOUND)
        .toList();
  }

  private static Near near(ResultSet row, TextSketch sketch) throws SQLException {
    var rows = (Integer[]) row.getArray("sketch").getArray();
    var other = new TextSketch(Stream.of(rows).mapToInt(it -> it).toArray());
    return near(row, sketch.percent(other));
  }

  private static Near near(ResultSet row, int percent) throws SQLException {
    return new Near(
        row.getObject("item", UUID.class), row.getObject("earner", UUID.class), percent);
  }
}
