package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.files.StoredFile;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The assessors' copies. Each reading asks for the reader's seat in the same statement.
@Repository
class CopyStore {

  private static final String ITEM =
      """
      select c.id, c.position, c.slot, c.name, c.sha256, c.size, c.type, c.text, c.link
        from review.copy_item c
        join review.seat s on s.review = c.review
       where s.assessor = :assessor
         and s.until < 'infinity'
      """;

  private final JdbcClient db;

  CopyStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Review review, CopyItem item) {
    var file = item.file();
    db.sql(
            """
            insert into review.copy_item (agency_id, review, id, position, slot, name,
                   sha256, size, type, text, link)
            values (:agency, :review, :id, :position, :slot, :name,
                   :sha256, :size, :type, :text, :link)
            """)
        .param("agency", Tenancy.current().value())
        .param("review", review.id().value())
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

  List<CopyItem> items(Review.Id review, Person.Id assessor) {
    return db.sql(ITEM + " and c.review = :review order by c.position")
        .param("review", review.value())
        .param("assessor", assessor.value())
        .query((row, _) -> item(row))
        .list();
  }

  Optional<CopyItem> item(String code, UUID item, Person.Id assessor) {
    return db.sql(
            ITEM
                + """
                and c.id = :item
                and c.review = (select id from review.review where code = :code)
                """)
        .param("code", code)
        .param("item", item)
        .param("assessor", assessor.value())
        .query((row, _) -> item(row))
        .optional();
  }

  static CopyItem item(ResultSet row) throws SQLException {
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
