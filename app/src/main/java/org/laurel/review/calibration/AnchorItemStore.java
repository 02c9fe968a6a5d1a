package org.laurel.review.calibration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.files.StoredFile;
import org.laurel.review.CopyItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The evidence of anchor papers.
@Repository
class AnchorItemStore {

  private final JdbcClient db;
  private final Ids ids;

  AnchorItemStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  List<CopyItem> of(Anchor.Id anchor) {
    return db.sql("select * from review.anchor_item where anchor = :anchor order by position")
        .param("anchor", anchor.value())
        .query((row, _) -> item(row))
        .list();
  }

  Optional<CopyItem> byId(Anchor.Id anchor, UUID item) {
    return db.sql("select * from review.anchor_item where anchor = :anchor and id = :item")
        .param("anchor", anchor.value())
        .param("item", item)
        .query((row, _) -> item(row))
        .optional();
  }

  /// From a review, whose copy is blind already.
  void copy(UUID review, Anchor.Id anchor) {
    var items =
        db.sql("select * from review.copy_item where review = :review order by position")
            .param("review", review)
            .query((row, _) -> item(row))
            .list();
    for (var it : items)
      insert(
          anchor,
          new CopyItem(
              ids.next(), it.position(), it.slot(), it.name(), it.file(), it.text(), it.link()));
  }

  void insert(Anchor.Id anchor, CopyItem item) {
    var file = item.file();
    db.sql(
            """
            insert into review.anchor_item (agency_id, anchor, id, position, slot, name,
                   sha256, size, type, text, link)
            values (:agency, :anchor, :id, :position, :slot, :name,
                   :sha256, :size, :type, :text, :link)
            """)
        .param("agency", Tenancy.current().value())
        .param("anchor", anchor.value())
        .param("id", item.id())
        .param("position", item.position())
        .param("slot", item.slot())
        .param("name", item.name())
        .param("sha256", file == null ? null : file.sha256())
        .param("size", file == null ? null : file.size())
        .param("type", file == null ? null : file.type().name())
        .param("text", item.text())
        .param("link", item.link())
        .update();
  }

  private static CopyItem item(ResultSet row) throws SQLException {
    return new CopyItem(
        row.getObject("id", UUID.class),
        row.getInt("position"),
        row.getString("slot"),
        row.getString("name"),
        StoredFile.in(row),
        row.getString("text"),
        row.getString("link"));
  }
}
