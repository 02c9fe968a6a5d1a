package org.laurel.portfolio;

import java.time.Instant;

/// When a teacher hears back; the room that reviews answers.
public interface ReviewPromise {

  /// Such as `Friday, November 27`.
  String dayAfter(Instant submitted);
}
