package org.laurel.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A file as it is kept: its content is its name.
///
/// @param sha256 64 lower-case hexadecimal digits
/// @param size in bytes, from 1
public record StoredFile(String sha256, long size, FileType type) {

  /// Out of the columns `sha256`, `size` and `type`; null where the row names no file.
  public static @Nullable StoredFile in(ResultSet row) throws SQLException {
    var sha256 = row.getString("sha256");
    return sha256 == null
        ? null
        : new StoredFile(sha256, row.getLong("size"), FileType.valueOf(row.getString("type")));
  }
}
