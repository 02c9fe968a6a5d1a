package org.laurel.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import packaged.Postgres;

/// Micro-credentials by the thousand, written straight into the database: the same teaching and
/// rubric as a real one, and words, subjects, grades, hours and standards of their own.
///
/// There are a dozen programs, 24 subjects and 4,913 made-up words, some of which are frequent and
/// most rare, however many micro-credentials there are.
final class Filling {

  private static final String SLUGS =
      """
      select m.slug, length(v.written) + length(c.content)
        from (select * from catalog.micro_credential where slug like 'made-%' order by md5(slug) limit 5000) m
        join catalog.version v on v.agency_id = m.agency_id and v.id = m.published
        join catalog.prospectus c on c.agency_id = v.agency_id and c.version = v.id
       order by md5(m.slug)
      """;

  private static final String SETTING =
      """
      select set_config('laurel.agency', (select id::text from people.agency where slug = 'demo'), false);
      select setseed(0.5);

      create schema if not exists bench;
      create or replace function bench.word(nth int) returns text immutable language sql as
      $$ select string_agg(substr('bdfghjklmnprstvwz', (nth / (17 ^ place)::int) % 17 + 1, 1)
                           || substr('aeiou', (nth / (17 ^ place)::int + place) % 5 + 1, 1), '' order by place)
           from generate_series(0, 2) place $$;
      create or replace function bench.words(most int) returns text volatile language sql as
      $$ select string_agg(bench.word((4913 * random() ^ 3)::int), ' ') from generate_series(1, most) $$;

      insert into programs.program
      select agency_id, md5('program' || n)::uuid, 'program-' || n, 'Program ' || n, summary, goals,
             array[(array['US-VA', 'US-CA', 'US-LA', 'US-KY'])[n % 4 + 1]], starts, ends, calendar_notes, filled_in
        from programs.program, generate_series(1, 10) n
       where slug = 'arcs-virginia'
          on conflict do nothing;
      insert into recognition.rule
             (agency_id, id, slug, edition, clause, starts, state, proposed_by, confirmed_by, confirmed_at)
      select r.agency_id, md5('rule' || n)::uuid, 'rule-' || n, 1,
             r.clause || jsonb_build_object('slug', 'rule-' || n, 'programs', jsonb_build_array('program-' || n)),
             date '2026-01-01', 'IN_FORCE', one.person, other.person, now()
        from recognition.rule r, generate_series(1, 10) n,
             (select min(person::text)::uuid as person from people.membership where agency_id = database.agency()) one,
             (select max(person::text)::uuid as person from people.membership where agency_id = database.agency()) other
       where r.agency_id = database.agency() and r.slug = 'virginia-endorsement'
          on conflict do nothing;
      """;

  private static final String FILL =
      """
      create temp table aim on commit drop as
      select c.position as nth, c.id,
             jsonb_build_object('id', jsonb_build_object('value', c.id), 'framework', f.slug, 'title', f.title,
                 'publisher', f.publisher, 'version', f.version, 'code', c.code, 'statement', c.statement) as words
        from standards.competency c
        join standards.framework f on f.agency_id = c.agency_id and f.id = c.framework
       where f.agency_id = database.agency() and f.slug = '%1$s';
      create unique index on aim (nth);
      analyze aim;

      create temp table made on commit drop as
      select md5('micro' || n)::uuid as id, md5('version' || n)::uuid as version, 'made-' || n as slug,
             md5('program' || 1 + n %% 10)::uuid as program,
             initcap(bench.words(3)) as title, bench.words(12) as tagline, bench.words(25) as competency,
             array(select distinct 'subject ' || (24 * random() ^ 2)::int from generate_series(1, 1 + n %% 3)) as subjects,
             1 + (random() * 4)::int as band, (array[4, 8, 12, 15, 22, 30, 45, 105])[1 + n %% 8] as hours,
             aims.ids as alignments, aims.words as standards
        from generate_series(%2$d, %3$d) n,
             lateral (select coalesce(jsonb_agg(id), '[]') as ids, coalesce(jsonb_agg(words), '[]') as words
                        from aim where nth in (1 + (n * 7) %% 3500, 1 + (n * 31) %% 3500)) aims;

      insert into catalog.micro_credential (agency_id, id, program, slug)
      select database.agency(), id, program, slug from made;

      insert into catalog.version
             (agency_id, id, micro_credential, number, stage, published_at, design, hours, subjects, grade_bands, grades)
      select v.agency_id, m.version, m.id, 1, 'PUBLISHED', now(),
             v.design || jsonb_build_object('title', m.title, 'tagline', m.tagline, 'competency', m.competency,
                 'alignments', m.alignments, 'drawing', null),
             m.hours, m.subjects,
             array[(array['K-2', '3-5', '6-8', '9-12', 'TK-2'])[m.band]],
             (array['{0,1,2}', '{3,4,5}', '{6,7,8}', '{9,10,11,12}', '{-1,0,1,2}'])[m.band]::int[]
        from made m, catalog.version v
        join catalog.micro_credential original on original.id = v.micro_credential
       where original.slug = 'alpr' and original.agency_id = database.agency();

      insert into catalog.prospectus (agency_id, version, edition, content)
      select c.agency_id, m.version, c.edition,
             c.content::jsonb || jsonb_build_object('title', m.title, 'tagline', m.tagline, 'competency', m.competency,
                 'standards', m.standards)
        from made m, catalog.prospectus c
        join catalog.version v on v.agency_id = c.agency_id and v.id = c.version
        join catalog.micro_credential original on original.id = v.micro_credential
       where original.slug = 'alpr' and original.agency_id = database.agency();

      update catalog.micro_credential c set published = m.version from made m where c.id = m.id;
      """;

  private final Postgres postgres;
  private int made;

  Filling(Postgres postgres) {
    this.postgres = postgres;
    on(connection -> run(connection, SETTING));
  }

  private interface Work {
    void with(Connection connection) throws SQLException;
  }

  /// Fills up with as many as are missing.
  void upTo(int size) {
    on(connection -> {
      run(connection, SETTING);
      var missing = size - count(connection);
      connection.setAutoCommit(false);
      run(connection, FILL.formatted(MadeUpFramework.id(0), made + 1, made + missing));
      connection.commit();
      connection.setAutoCommit(true);
      made += missing;
      run(connection, "vacuum analyze");
    });
  }

  /// Of as many offers as it takes to make sure that hardly one is met twice in a row. All that the
  /// database knows of them is read once, so that the machine has it in memory: some machines take
  /// back what is not in use, and what their disks cost is another question.
  List<String> slugs() {
    var slugs = new ArrayList<String>();
    on(connection -> {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(SLUGS)) {
        while (rows.next()) slugs.add(rows.getString(1));
      }
    });
    return slugs;
  }

  private static int count(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from catalog.micro_credential where published is not null")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void on(Work work) {
    try (var connection = DriverManager.getConnection(postgres.url())) {
      work.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The catalogue could not be filled.", e);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
