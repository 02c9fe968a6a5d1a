package org.laurel.kills;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import packaged.Postgres;

/// Decisions of reviewers as the registry of announcements has them, each told twice; and what
/// became of them.
record Decisions(Postgres postgres) {

  private static final String ANNOUNCE =
      """
      insert into database.event_publication
             (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
      select gen_random_uuid(),
             'org.laurel.credentials.issuing.Awards.on(org.laurel.review.Review$Earned)',
             'org.laurel.review.Review$Earned',
             json_build_object(
                 'agency', json_build_object('value', a.id),
                 'review', json_build_object('value', md5('review ' || n)::uuid),
                 'enrollment', json_build_object('value', md5('enrollment ' || n)::uuid),
                 'earner', json_build_object('value', ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid),
                 'version', json_build_object('value', m.published),
                 'levels', json_build_object(),
                 'at', '2026-11-22T12:00:00Z')::text,
             now() - interval '10 minutes', 'FAILED', 1
        from generate_series(%1$d, %2$d) n, generate_series(1, 2) twice,
             people.agency a, catalog.micro_credential m
       where a.slug = 'demo' and m.agency_id = a.id and m.slug = 'alpr'
      """;

  /// More than one award or credential for one decision.
  long doubled() {
    return count("*) - count(distinct earner) from credentials.award")
        + count("*) - count(distinct id) from credentials.credential");
  }

  /// Signed without a record of it, or recorded without what was signed.
  long unrecorded() {
    return count(
        """
        *)
          from credentials.credential c
          full join (select * from audit.entry where action = 'credential issued') e
            on e.agency_id = c.agency_id and e.subject = c.id
         where c.id is null or e.subject is null\
        """);
  }

  long earners() {
    return count(
        "distinct earner) from credentials.credential join credentials.award using (agency_id, id)");
  }

  /// Each by what it counts; all must be as many as there are decisions.
  static final List<String> ONCE_EACH =
      List.of(
          "*) from credentials.award where basis like 'enrollment %'",
          "distinct earner) from credentials.award",
          "*) from credentials.credential",
          "*) from credentials.status",
          "*) from audit.entry where action = 'credential issued'",
          "distinct subject) from audit.entry where action = 'credential issued'",
          "*) from notices.message where subject = 'You earned a micro-credential'",
          "distinct person) from notices.message where subject = 'You earned a micro-credential'",
          "*) from credentials.credential c join credentials.award a using (agency_id, id)"
              + " join audit.entry e on e.subject = c.id and e.action = 'credential issued'");

  /// For the teachers numbered so.
  void announce(int first, int last) {
    run(ANNOUNCE.formatted(first, last));
  }

  /// Open transactions of these applications that have begun to write of awards.
  ///
  /// @param applications as they name themselves to the database
  /// @return their numbers
  List<String> inFlight(String... applications) {
    return texts(
        """
        select backend_xid::text
          from pg_stat_activity
         where application_name in ('%s')
           and backend_xid is not null
           and query ~ '(credentials|notices|audit)[.]'
        """
            .formatted(String.join("', '", applications)));
  }

  /// How many of them did not come to their end. Some may still be about to end.
  long brokenOff(List<String> transactions) {
    if (transactions.isEmpty()) return 0;
    var all = "unnest(array['%s']) it".formatted(String.join("', '", transactions));
    var from = "*) from " + all + " where pg_xact_status(it::xid8) = ";
    while (count(from + "'in progress'") > 0) Thread.onSpinWait();
    return count(from + "'aborted'");
  }

  /// Announcements and awards that are not yet through.
  long underWay() {
    return count("*) from database.event_publication") + count("*) from credentials.pending");
  }

  long count(String what) {
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(" + what)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> someCredentials(int limit) {
    return texts("select id from credentials.credential order by sha256 limit " + limit);
  }

  private List<String> texts(String query) {
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var texts = new ArrayList<String>();
      while (rows.next()) texts.add(rows.getString(1));
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String sql) {
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
