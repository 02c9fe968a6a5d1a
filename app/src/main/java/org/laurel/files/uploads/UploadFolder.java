package org.laurel.files.uploads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.laurel.database.Tenancy;
import org.laurel.files.disk.Disk;
import org.laurel.files.uploads.Upload.Id;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The bytes of files on their way: `uploads/<agency>/<upload>` in the folder of the store.
///
/// It lies beside the finished files, so that a file that is whole changes its place without a
/// copy. Backups leave it out: their rows may then name bytes that are not there, which reads as
/// gone.
@Component
class UploadFolder {

  private final Path root;

  UploadFolder(@Value("${laurel.home}") Path home) throws IOException {
    root = home.toAbsolutePath().normalize().resolve("files/uploads");
    Files.createDirectories(root);
  }

  void begin(Id id) throws IOException {
    var own = root.resolve(Tenancy.current().value().toString());
    Disk.makeFolder(own, root);
    Files.createFile(file(id));
    Disk.syncFolder(own);
  }

  /// What a crash left behind `at` was never acknowledged, and is written over.
  void write(Id id, long at, byte[] bytes, int count) throws IOException {
    try (var channel = FileChannel.open(file(id), StandardOpenOption.WRITE)) {
      var source = ByteBuffer.wrap(bytes, 0, count);
      for (var to = at; source.hasRemaining(); ) to += channel.write(source, to);
      channel.force(false);
    }
  }

  /// Whether all that is counted is also there.
  boolean holds(Upload upload) {
    try {
      return Files.size(file(upload.id())) >= upload.received();
    } catch (IOException missing) {
      return false;
    }
  }

  void remove(Id id) throws IOException {
    Files.deleteIfExists(file(id));
  }

  Path file(Id id) {
    return root.resolve(Tenancy.current().value().toString()).resolve(id.value().toString());
  }
}
