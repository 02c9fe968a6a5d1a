package org.laurel.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.files.FileType;
import org.laurel.files.StoredFile;
import org.laurel.people.Person;
import org.laurel.portfolio.LookAlike.Decision;
import org.laurel.portfolio.LookAlike.Kind;
import org.laurel.portfolio.LookAlike.Side;
import org.laurel.portfolio.NearStore.Near;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is alike, until a person has looked at it.
@Repository
class LookAlikeStore {

  /// That many pairs of one piece tell a person all; more would hide the pairs of other pieces.
  private static final int MOST_OF_ONE = 5;

  private static final String PAIR =
      """
      select l.id, l.kind, l.percent,
             p.name as teacher1, v.title as title1, i.name as name1, i.sha256 as sha1, i.size as size1,
             i.type as type1, left(i.text, 3000) as text1, s.at as at1,
             q.name as teacher2, w.title as title2, j.name as name2, j.sha256 as sha2, j.size as size2,
             j.type as type2, left(j.text, 3000) as text2, t.at as at2
        from portfolio.look_alike l
        join portfolio.submission_item i on i.agency_id = l.agency_id and i.id = l.item
        join portfolio.submission s on s.agency_id = i.agency_id and s.id = i.submission
        join catalog.version v on v.agency_id = s.agency_id and v.id = s.version
        join people.person p on p.id = s.earner
        join portfolio.submission_item j on j.agency_id = l.agency_id and j.id = l.other
        join portfolio.submission t on t.agency_id = j.agency_id and t.id = j.submission
        join catalog.version w on w.agency_id = t.agency_id and w.id = t.version
        join people.person q on q.id = t.earner
      """;

  private final JdbcClient db;
  private final Ids ids;

  LookAlikeStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /// The most alike, unless the two teachers made it together and said so, or it was found before.
  void insert(UUID item, Person.Id earner, Kind kind, List<Near> found, Instant now) {
    db.sql(
            """
            insert into portfolio.look_alike (agency_id, id, item, other, kind, percent, found_at)
            select :agency, n.id, :item, o.id, :kind, n.percent, :now
              from unnest(:ids, :others, cast(:percents as int[])) as n (id, other, percent)
              join portfolio.submission_item o on o.id = n.other
              join portfolio.submission s on s.id = o.submission
             where not exists (select from portfolio.submission_member m
                                where m.item = :item and m.person = s.earner
                                   or m.item = o.id and m.person = :earner)
               and not exists (select from portfolio.look_alike l
                                where l.item = o.id and l.other = :item)
             order by n.percent desc, o.id
             limit :most
                on conflict (agency_id, item, other) do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("ids", found.stream().map(_ -> ids.next()).toArray(UUID[]::new))
        .param("item", item)
        .param("earner", earner.value())
        .param("others", found.stream().map(Near::item).toArray(UUID[]::new))
        .param("percents", found.stream().mapToInt(Near::percent).toArray())
        .param("kind", kind.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", MOST_OF_ONE)
        .update();
  }

  /// Those nobody has decided on, the most alike first.
  List<LookAlike> open(int most) {
    return db.sql(
            PAIR + " where l.decision is null order by l.percent desc, l.found_at limit :most")
        .param("most", most)
        .query((row, _) -> lookAlike(row))
        .list();
  }

  Optional<LookAlike> byId(LookAlike.Id id) {
    return db.sql(PAIR + " where l.id = :id")
        .param("id", id.value())
        .query((row, _) -> lookAlike(row))
        .optional();
  }

  private static LookAlike lookAlike(ResultSet row) throws SQLException {
    return new LookAlike(
        new LookAlike.Id(row.getObject("id", UUID.class)),
        Kind.valueOf(row.getString("kind")),
        row.getInt("percent"),
        side(row, 1),
        side(row, 2));
  }

  private static Side side(ResultSet row, int number) throws SQLException {
    return new Side(
        row.getString("teacher" + number),
        row.getString("title" + number),
        row.getString("name" + number),
        file(row, number),
        row.getString("text" + number),
        row.getTimestamp("at" + number).toInstant());
  }

  private static @Nullable StoredFile file(ResultSet row, int number) throws SQLException {
    var sha256 = row.getString("sha" + number);
    if (sha256 == null) return null;
    var type = FileType.valueOf(Objects.requireNonNull(row.getString("type" + number)));
    return new StoredFile(sha256, row.getLong("size" + number), type);
  }

  /// Whether it was still open.
  boolean decide(LookAlike.Id id, Decision decision, Person.Id by, Instant now) {
    return db.sql(
                """
                update portfolio.look_alike
                   set decision = :decision, decided_by = :by, decided_at = :now
                 where id = :id
                   and decision is null
                """)
            .param("decision", decision.name())
            .param("by", by.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update()
        == 1;
  }
}
