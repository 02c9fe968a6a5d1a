package org.laurel;

import java.util.List;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.people.Agency;
import org.laurel.people.Person;
import org.laurel.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Teachers and decisions by the hundred, written straight into the database.
public class Plenty {

  private static final String PEOPLE =
      """
      with made as (
          select gen_random_uuid() as id, n from generate_series(1, :count) n),
      persons as (
          insert into people.person (id, name)
          select id, 'Teacher ' || n from made),
      emails as (
          insert into people.email (address, person, kind, is_primary, verified_at)
          select id || '@many.example', id, 'WORK', true, now() from made)
      select id from made
      """;

  private static final String AWARDS =
      """
      with made as (
          insert into credentials.award (agency_id, id, version, earner, basis, review, title,
                 earner_name, identity_hash, salt, levels, decided_at, made_at)
          select :agency, gen_random_uuid(), a.version, p.id, 'enrollment ' || p.id, a.review, a.title,
                 p.name, 'sha256$' || encode(sha256(convert_to(p.id::text, 'UTF8')), 'hex'),
                 md5(p.id::text), a.levels, a.decided_at, now()
            from unnest(:people) as it (id)
            join people.person p on p.id = it.id,
                 (select * from credentials.award order by made_at limit 1) a
          returning agency_id, id),
      places as (
          insert into credentials.status (agency_id, list, index, award)
          select agency_id, 10 + n / 100000, n % 100000, id
            from (select made.*, (row_number() over ())::int as n from made) as numbered)
      insert into credentials.pending (agency_id, award)
      select agency_id, id from made
      """;

  private final World world;
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Ids ids;

  Plenty(World world, JdbcClient db, TransactionTemplate transaction, Ids ids) {
    this.world = world;
    this.db = db;
    this.transaction = transaction;
    this.ids = ids;
  }

  /// The same decision for so many other teachers.
  public List<Review.Earned> decisions(Review.Earned like, int count) {
    return people(count).stream().map(it -> decision(like, it)).toList();
  }

  private Review.Earned decision(Review.Earned like, UUID earner) {
    return new Review.Earned(
        like.agency(),
        new Review.Id(ids.next()),
        new Enrollment.Id(ids.next()),
        new Person.Id(earner),
        like.version(),
        like.levels(),
        like.at());
  }

  /// Awards like the agency's first one, waiting for their credentials.
  public void awards(Agency agency, int count) {
    var people = people(count).toArray(UUID[]::new);
    world.within(
        agency,
        () ->
            transaction.executeWithoutResult(_ ->
                db.sql(AWARDS)
                    .param("agency", agency.id().value())
                    .param("people", people)
                    .update()));
  }

  private List<UUID> people(int count) {
    return transaction.execute(_ -> db.sql(PEOPLE).param("count", count).query(UUID.class).list());
  }
}
