package org.laurel.files.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What must be told to a disk before anybody is told that something is kept.
public final class Disk {

  private Disk() {}

  /// A name is durable only once the folder that holds it is.
  public static void makeFolder(Path folder, Path parent) throws IOException {
    if (Files.isDirectory(folder)) return;
    Files.createDirectories(folder);
    syncFolder(parent);
  }

  public static void syncFolder(Path folder) throws IOException {
    sync(folder, StandardOpenOption.READ);
  }

  public static void syncFile(Path file) throws IOException {
    sync(file, StandardOpenOption.WRITE);
  }

  /// Gives a file a second name, without a copy where the disk can.
  public static void link(Path file, Path name) throws IOException {
    Files.deleteIfExists(name);
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException | FileSystemException cannot) {
      Files.copy(file, name);
    }
  }

  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
