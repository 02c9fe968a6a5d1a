package org.laurel.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferStore {

  /// What new teachers may enroll in.
  private static final String OPEN =
      """
        from catalog.micro_credential m
        join catalog.version v on v.agency_id = m.agency_id and v.id = m.published
        join programs.program p on p.agency_id = m.agency_id and p.id = m.program
      """;

  private static final String FIND =
      """
      select m.slug, v.title, v.tagline, p.title as program, v.hours, v.number,
             array_to_string(v.grade_bands, ', ') as gradeBands,
             array_to_string(v.subjects, ', ') as subjects,
             count(*) over () as total
      """
          + OPEN
          + """
           where (:query = '' or v.stems @@ websearch_to_tsquery('english', :query)
                  or v.words || ' ' || m.slug like all (:patterns))
             and (:subject = '' or exists (
                 select from unnest(v.subjects) s where s = :subject or s like 'all subjects%'))
             and (cardinality(:grades::int[]) = 0 or v.grades && :grades::int[])
             and (:maxHours::int is null or v.hours <= :maxHours)
             and (:program = '' or p.slug = :program)
           order by v.title
           limit :limit offset :offset
          """;

  private static final String CHOICES =
      "with offer as (select v.subjects, v.grade_bands, p.slug, p.title"
          + OPEN
          + """
          )
          select 'subject' as kind, s as value, s as label
            from offer, unnest(subjects) s
           where s not like 'all subjects%'
           union
          select 'grades', b, b
            from offer, unnest(grade_bands) b
           union
          select 'program', slug, title
            from offer
           order by label
          """;

  private final JdbcClient db;

  OfferStore(JdbcClient db) {
    this.db = db;
  }

  /// One offer in a list.
  ///
  /// @param number of the version
  /// @param hours planned, of all accounts together
  /// @param gradeBands and `subjects` as people read them
  /// @param total how many offers fit, on all pages
  record Listing(
      String slug,
      String title,
      String tagline,
      String program,
      BigDecimal hours,
      String gradeBands,
      String subjects,
      int number,
      int total) {}

  /// Something that offers can be chosen by.
  ///
  /// @param kind subject, grades or program
  record Choice(String kind, String value, String label) {}

  List<Listing> find(Wish wish) {
    return db.sql(FIND)
        .param("query", wish.query())
        .param("patterns", wish.patterns().toArray(String[]::new))
        .param("subject", wish.subject())
        .param("grades", wish.gradeNumbers().toArray(Integer[]::new))
        .param("maxHours", wish.maxHours())
        .param("program", wish.program())
        .param("limit", Wish.PAGE_SIZE)
        .param("offset", wish.offset())
        .query(Listing.class)
        .list();
  }

  List<Choice> choices() {
    return db.sql(CHOICES).query(Choice.class).list();
  }
}
