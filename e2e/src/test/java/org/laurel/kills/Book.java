package org.laurel.kills;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import packaged.PackagedLaurel;

/// What a server still knows after it was killed and started again.
record Book(PackagedLaurel laurel) implements Tally.Ledger {

  /// By enrollment: the newest version whose words are those that were sent with it.
  static final String DRAFTS = "portfolio.draft";

  private static final Map<String, String> QUERIES =
      Map.of(
          Pieces.KIND,
          "select id, received from files.upload",
          DRAFTS,
          """
          select p.enrollment, max(a.version)
            from portfolio.placement p
            join portfolio.artifact a on a.agency_id = p.agency_id and a.id = p.artifact
           where a.text = 'Draft ' || a.version
           group by p.enrollment
          """,
          Judging.DRAFTS,
          """
          select split_part(words, ' ', 1), max(split_part(words, ' ', 2)::int)
            from (select unnest(feedback) from review.draft
                   union all
                  select feedback from review.score) kept (words)
           where words like '% _'
           group by 1
          """,
          Judging.RATINGS,
          """
          select split_part(feedback, ' ', 1), count(*)
            from review.score
           where feedback like '% _'
           group by 1
          """);

  @Override
  public Map<String, Long> amounts(String kind, Set<String> ids) {
    var amounts = rows(QUERIES.getOrDefault(kind, "select id, 1 from " + kind));
    amounts.keySet().retainAll(ids);
    if (kind.equals(Pieces.KIND))
      amounts.replaceAll((id, counted) -> Pieces.intact(laurel.home(), id, counted));
    return amounts;
  }

  private Map<String, Long> rows(String query) {
    try (var connection = DriverManager.getConnection(laurel.postgres().url());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var amounts = new HashMap<String, Long>();
      while (rows.next()) amounts.put(rows.getString(1), rows.getLong(2));
      return amounts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
