package org.laurel.files.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.files.disk.Unwritable;
import org.laurel.files.uploads.Upload.Id;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;

/// Files on their way, each known to nobody but its owner.
@Component
public class Uploads {

  /// The largest video; other files have a smaller limit, which needs a look inside.
  public static final long MOST = 500L * 1024 * 1024;

  public static final String TOO_LARGE =
      "This file is too large: 100 MB is the most, and 500 MB for a video. Make it smaller, or link"
          + " to it.";

  private static final Duration KEPT_FOR = Duration.ofDays(7);
  private static final int LONGEST_NAME = 300;

  private final UploadStore store;
  private final UploadFolder folder;
  private final Booking booking;
  private final Ids ids;
  private final InstantSource clock;

  Uploads(UploadStore store, UploadFolder folder, Booking booking, Ids ids, InstantSource clock) {
    this.store = store;
    this.folder = folder;
    this.booking = booking;
    this.ids = ids;
    this.clock = clock;
  }

  /// @throws Refused when too many are on their way already
  Upload begin(UUID owner, String name, long size) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var upload = new Upload(new Id(ids.next()), owner, named(name), size, 0, now.plus(KEPT_FOR));
    var stale = booking.enter(upload, now);
    try {
      for (var each : stale) folder.remove(each);
      folder.begin(upload.id());
    } catch (IOException trouble) {
      store.delete(upload.id());
      throw Unwritable.because(trouble);
    }
    return upload;
  }

  private static String named(String name) {
    var plain = name.replace("\0", "").strip();
    if (plain.isEmpty()) return "file";
    return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
  }

  /// @throws NotFound when there is none, its time is over, or it is somebody else's
  public Upload own(UUID owner, Id id) {
    return store
        .find(owner, id, clock.instant())
        .filter(folder::holds)
        .orElseThrow(Uploads::missing);
  }

  static NotFound missing() {
    return new NotFound("This upload");
  }

  /// The bytes of a file that has arrived.
  ///
  /// @throws Refused when some are still on their way
  public Path whole(Upload upload) {
    if (!upload.isWhole())
      throw new Refused("This file has not arrived yet. Wait until all of it is here.");
    return folder.file(upload.id());
  }

  /// Takes it out of the book; whoever does so first has it. Its bytes stay until [#forget],
  /// because the open transaction may yet fail.
  ///
  /// @throws NotFound when somebody was faster
  public void close(Upload upload) {
    if (!store.delete(upload.id())) throw missing();
  }

  /// Removes the bytes, and the upload from the book when it still stands there.
  public void forget(Upload upload) {
    store.delete(upload.id());
    try {
      folder.remove(upload.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
