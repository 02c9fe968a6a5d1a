package org.laurel.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second Laurel out of a folder that one already works in.
record HomeLock(FileChannel channel) implements AutoCloseable {

  static HomeLock take(Path home) throws IOException {
    Files.createDirectories(home);
    var channel =
        FileChannel.open(
            home.resolve("laurel.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isFree(channel))
      throw new CannotStart(
          "Another Laurel already runs on the folder "
              + home.toAbsolutePath().normalize()
              + ". Stop it first, or set LAUREL_HOME to another folder.");
    return new HomeLock(channel);
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
