package org.laurel.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.laurel.catalog.HoursAccount;
import org.laurel.catalog.RealHours;
import org.laurel.catalog.RealHours.Spread;
import org.laurel.catalog.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FinisherStore {

  private final JdbcClient db;

  FinisherStore(JdbcClient db) {
    this.db = db;
  }

  /// Of finishers with hours in the ledger; who logged none in an account took none there.
  ///
  /// @param fewest how many must have finished a version for it to be counted
  Map<Version.Id, RealHours> hours(int fewest) {
    return db
        .sql(
            """
            select version, count(*) as finishers,
                   percentile_cont(array[0.5, 0.8]) within group (order by total) as total,
                   percentile_cont(array[0.5, 0.8]) within group (order by face_to_face) as face_to_face,
                   percentile_cont(array[0.5, 0.8]) within group (order by self_paced) as self_paced,
                   percentile_cont(array[0.5, 0.8]) within group (order by homework) as homework
              from (select e.version, sum(h.hours) as total,
                           coalesce(sum(h.hours) filter (where h.account = 'FACE_TO_FACE'), 0) as face_to_face,
                           coalesce(sum(h.hours) filter (where h.account = 'SELF_PACED'), 0) as self_paced,
                           coalesce(sum(h.hours) filter (where h.account = 'HOMEWORK'), 0) as homework
                      from learning.enrollment e
                      join learning.hours_entry h on h.agency_id = e.agency_id and h.enrollment = e.id
                     where e.state = 'EARNED'
                     group by e.version, e.id) finisher
             group by version
            having count(*) >= :fewest
            """)
        .param("fewest", fewest)
        .query(
            (row, _) -> Map.entry(new Version.Id(row.getObject("version", UUID.class)), real(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static RealHours real(ResultSet row) throws SQLException {
    return new RealHours(
        row.getInt("finishers"),
        spread(row, "total"),
        Map.of(
            HoursAccount.FACE_TO_FACE, spread(row, "face_to_face"),
            HoursAccount.SELF_PACED, spread(row, "self_paced"),
            HoursAccount.HOMEWORK, spread(row, "homework")));
  }

  private static Spread spread(ResultSet row, String column) throws SQLException {
    var both = (Double[]) row.getArray(column).getArray();
    return new Spread(tenths(both[0]), tenths(both[1]));
  }

  private static BigDecimal tenths(double hours) {
    return BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP);
  }
}
