package org.laurel.portfolio;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.laurel.portfolio.likeness.PictureHash;
import org.laurel.portfolio.likeness.TextSketch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// By what submitted evidence is known again, and what of other teachers comes near it.
@Repository
class FingerprintStore {

  private static final int MOST_FOUND = 20;

  private final JdbcClient db;

  FingerprintStore(JdbcClient db) {
    this.db = db;
  }

  /// Another teacher's piece.
  record Near(UUID item, UUID earner, int percent) {}

  /// Whether it was not there yet.
  boolean insert(UUID item, Person.Id earner, @Nullable Long picture, @Nullable TextSketch sketch) {
    return db.sql(
                """
                insert into portfolio.fingerprint (agency_id, item, earner, picture, sketch)
                values (:agency, :item, :earner, :picture, :sketch)
                    on conflict do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("item", item)
            .param("earner", earner.value())
            .param("picture", picture)
            .param("sketch", sketch == null ? null : sketch.rows())
            .update()
        == 1;
  }

  void insertBands(UUID item, TextSketch sketch) {
    db.sql(
            """
            insert into portfolio.fingerprint_band (agency_id, band, key, item)
            select :agency, b.band, b.key, :item
              from unnest(cast(:bands as int[])) with ordinality as b (key, band)
            """)
        .param("agency", Tenancy.current().value())
        .param("item", item)
        .param("bands", sketch.bands())
        .update();
  }

  List<Near> sameFile(UUID item, Person.Id earner) {
    return db.sql(
            """
            select o.id as item, s.earner, 100 as percent
              from portfolio.submission_item i
              join portfolio.submission_item o on o.agency_id = i.agency_id and o.sha256 = i.sha256
              join portfolio.submission s on s.agency_id = o.agency_id and s.id = o.submission
             where i.id = :item
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
                     where f.picture is not null
                       and f.earner <> :earner) near
             where distance <= :alike
             order by distance, item
             limit :most
            """)
        .param("picture", picture)
        .param("earner", earner.value())
        .param("alike", PictureHash.ALIKE)
        .param("most", MOST_FOUND)
        .query((row, _) ->
            new Near(
                row.getObject("item", UUID.class),
                row.getObject("earner", UUID.class),
                PictureHash.percent(row.getInt("distance"))))
        .list();
  }

  List<Near> texts(TextSketch sketch, Person.Id earner) {
    return db
        .sql(
            """
            select f.item, f.earner, f.sketch
              from portfolio.fingerprint f
             where f.earner <> :earner
               and f.item in (select b.item
                                from unnest(cast(:bands as int[])) with ordinality as mine (key, band)
                                join portfolio.fingerprint_band b
                                  on b.band = mine.band and b.key = mine.key)
            """)
        .param("earner", earner.value())
        .param("bands", sketch.bands())
        .query((row, _) -> {
          var rows = (Integer[]) row.getArray("sketch").getArray();
          var other = new TextSketch(java.util.stream.Stream.of(rows).mapToInt(it -> it).toArray());
          return new Near(
              row.getObject("item", UUID.class),
              row.getObject("earner", UUID.class),
              sketch.percent(other));
        })
        .list()
        .stream()
        .filter(it -> it.percent() >= TextSketch.ALIKE)
        .limit(MOST_FOUND)
        .toList();
  }
}
