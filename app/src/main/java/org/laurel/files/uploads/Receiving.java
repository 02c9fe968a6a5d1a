package org.laurel.files.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.laurel.files.disk.Unwritable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Adds what comes over the line to an upload, a piece at a time.
///
/// A piece is on the disk before it is counted, and counted before anybody is told. Each has a
/// short transaction of its own: a slow phone holds no connection, and of two that send the same
/// piece the second is refused.
@Component
class Receiving {

  /// So much is lost at most when a line breaks.
  static final int PIECE = 1 << 20;

  private final UploadStore store;
  private final UploadFolder folder;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Receiving(
      UploadStore store,
      UploadFolder folder,
      TransactionOperations transaction,
      InstantSource clock) {
    this.store = store;
    this.folder = folder;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// @param from where the sender believes that it stands
  /// @return how much of it is kept now
  long append(Upload upload, long from, InputStream body) {
    mustStandAt(from, upload.received());
    var piece = new byte[PIECE];
    var at = from;
    for (var count = PIECE; count == PIECE; ) {
      count = read(body, piece);
      if (count > 0) at = keep(upload, at, piece, count);
    }
    return at;
  }

  /// A sender who is cut off in a piece has sent what is there of it.
  private static int read(InputStream body, byte[] into) {
    var count = 0;
    try {
      for (int read; count < into.length; count += read) {
        read = body.read(into, count, into.length - count);
        if (read < 0) return count;
      }
    } catch (IOException cutOff) {
      return count;
    }
    return count;
  }

  /// With a checksum all or nothing is taken.
  long appendChecked(Upload upload, long from, InputStream body, Checksum checksum)
      throws IOException {
    var piece = body.readNBytes(PIECE);
    if (body.read() >= 0)
      throw new Unfit(
          HttpStatus.CONTENT_TOO_LARGE, "With a checksum, 1 MiB at a time is the most.");
    checksum.mustFit(piece);
    return piece.length == 0 ? from : keep(upload, from, piece, piece.length);
  }

  private long keep(Upload upload, long at, byte[] piece, int count) {
    if (at + count > upload.size())
      throw new Unfit(HttpStatus.BAD_REQUEST, "These are more bytes than were announced.");
    return transaction.execute(_ -> {
      mustStandAt(at, store.lockedReceived(upload.id()).orElseThrow(Uploads::missing));
      write(upload, at, piece, count);
      store.advance(upload.id(), at + count, clock.instant());
      return at + count;
    });
  }

  private static void mustStandAt(long at, long received) {
    if (received != at)
      throw new Unfit(
          HttpStatus.CONFLICT, "This upload stands at %d, not at %d.".formatted(received, at));
  }

  private void write(Upload upload, long at, byte[] piece, int count) {
    try {
      folder.write(upload.id(), at, piece, count);
    } catch (IOException trouble) {
      throw Unwritable.because(trouble);
    }
  }
}
