package org.laurel.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.laurel.database.AgencyId;
import org.laurel.files.disk.Disk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// Files in a folder of this machine: `<agency>/ab/cdef…`, named for their SHA-256.
@Component
class FolderStorage implements Storage {

  private final Path root;
  private final Path incoming;

  FolderStorage(@Value("${laurel.home}") Path home) throws IOException {
    root = home.toAbsolutePath().normalize().resolve("files");
    incoming = Files.createDirectories(root.resolve("incoming"));
    forgetUnfinished();
  }

  /// What a crash left half written was never acknowledged to anybody.
  private void forgetUnfinished() throws IOException {
    try (var left = Files.newDirectoryStream(incoming)) {
      for (var file : left) Files.delete(file);
    }
  }

  @Override
  public Path begin() throws IOException {
    return Files.createTempFile(incoming, "", "");
  }

  /// A rename is durable only once the folder that holds the name is: fsync the file, then the
  /// folder, and every folder that is new.
  @Override
  public void keep(Path written, AgencyId agency, String sha256) throws IOException {
    var own = root.resolve(agency.value().toString());
    var shelf = own.resolve(sha256.substring(0, 2));
    Disk.syncFile(written);
    Disk.makeFolder(own, root);
    Disk.makeFolder(shelf, own);
    Files.move(
        written,
        shelf.resolve(sha256.substring(2)),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    Disk.syncFolder(shelf);
  }

  @Override
  public void remove(AgencyId agency, String sha256) throws IOException {
    var file = file(agency, sha256);
    if (Files.deleteIfExists(file)) Disk.syncFolder(requireNonNull(file.getParent()));
  }

  @Override
  public Resource content(AgencyId agency, String sha256) {
    return new FileSystemResource(file(agency, sha256));
  }

  private Path file(AgencyId agency, String sha256) {
    return root.resolve(agency.value().toString())
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2));
  }
}
