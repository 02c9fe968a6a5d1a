package org.laurel.portfolio;

import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.laurel.portfolio.Fingerprints.Fingerprint;
import org.laurel.portfolio.likeness.PictureHash;
import org.laurel.portfolio.likeness.TextSketch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// By what submitted evidence is known again.
@Repository
class FingerprintStore {

  private final JdbcClient db;

  FingerprintStore(JdbcClient db) {
    this.db = db;
  }

  /// Whether it was not there yet. Its parts, by which it is found, are kept with it.
  boolean insert(UUID item, Person.Id earner, Fingerprint it) {
    var isNew =
        db.sql(
                    """
                    insert into portfolio.fingerprint (agency_id, item, earner, picture, sketch)
                    values (:agency, :item, :earner, :picture, :sketch)
                        on conflict do nothing
                    """)
                .param("agency", Tenancy.current().value())
                .param("item", item)
                .param("earner", earner.value())
                .param("picture", it.picture())
                .param("sketch", it.sketch() == null ? null : it.sketch().rows())
                .update()
            == 1;
    if (isNew && it.picture() != null) insertQuarters(item, it.picture());
    if (isNew && it.sketch() != null) insertBands(item, it.sketch());
    return isNew;
  }

  private void insertBands(UUID item, TextSketch sketch) {
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

  private void insertQuarters(UUID item, long picture) {
    db.sql(
            """
            insert into portfolio.picture_quarter (agency_id, quarter, item)
            select :agency, quarter, :item
              from unnest(cast(:quarters as int[])) quarter
            """)
        .param("agency", Tenancy.current().value())
        .param("item", item)
        .param("quarters", PictureHash.quarters(picture))
        .update();
  }
}
