package org.laurel.review;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Words of an assessor on one place in the evidence.
///
/// @param item of the assessor's copy
/// @param second of a recording, or null
/// @param page of a document, or null
/// @param quote what stands there, or empty
public record Remark(
    UUID id,
    UUID item,
    String criterion,
    @Nullable Integer second,
    @Nullable Integer page,
    String quote,
    String words) {

  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  /// Such as `1:23`, `1:02:03` or `page 4`; empty where no place is named.
  public String place() {
    return place(second, page);
  }

  static String place(@Nullable Integer second, @Nullable Integer page) {
    if (second != null) return time(second);
    return page == null ? "" : "page " + page;
  }

  private static String time(int second) {
    return second < HOUR
        ? String.format(Locale.US, "%d:%02d", second / MINUTE, second % MINUTE)
        : String.format(
            Locale.US, "%d:%02d:%02d", second / HOUR, second % HOUR / MINUTE, second % MINUTE);
  }
}
