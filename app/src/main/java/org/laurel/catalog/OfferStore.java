package org.laurel.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferStore {

  private final JdbcClient db;

  OfferStore(JdbcClient db) {
    this.db = db;
  }

  /// One offer in a list.
  ///
  /// @param number of the version
  /// @param hours planned, of all accounts together
  /// @param gradeBands as people read them
  record Listing(
      String slug,
      String title,
      String tagline,
      String program,
      BigDecimal hours,
      String gradeBands,
      int number) {}

  /// These versions, in this order.
  List<Listing> listings(List<UUID> versions) {
    if (versions.isEmpty()) return List.of();
    return db.sql(
            """
            select m.slug, v.title, v.tagline, p.title, v.hours,
                   array_to_string(v.grade_bands, ', '), v.number
              from catalog.version v
              join catalog.micro_credential m on m.agency_id = v.agency_id and m.id = v.micro_credential
              join programs.program p on p.agency_id = m.agency_id and p.id = m.program
             where v.id = any(:versions)
             order by array_position(:versions, v.id)
            """)
        .param("versions", versions.toArray(UUID[]::new))
        .query((row, _) -> listing(row))
        .list();
  }

  private static Listing listing(ResultSet row) throws SQLException {
    return new Listing(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBigDecimal(5),
        row.getString(6),
        row.getInt(7));
  }
}
