package org.laurel.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.laurel.database.Tenancy;
import org.laurel.files.disk.Unwritable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// Holds contents under their hashes, and books what it holds.
@Component
class Vault {

  private final Storage storage;
  private final FileStore store;

  Vault(Storage storage, FileStore store) {
    this.storage = storage;
    this.store = store;
  }

  Resource content(StoredFile file) {
    return storage.content(Tenancy.current(), file.sha256());
  }

  StoredFile put(Path written, FileType type) throws IOException {
    var file = new StoredFile(Intake.sha256(written), Files.size(written), type);
    store.keepAnew(file);
    storage.keep(written, Tenancy.current(), file.sha256());
    store.insert(file);
    return file;
  }

  /// Runs `work` with a file of its own, which is gone afterwards unless it was kept.
  StoredFile writing(Work work) {
    try {
      var written = storage.begin();
      try {
        return work.with(written);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException trouble) {
      throw Unwritable.because(trouble);
    }
  }

  interface Work {
    StoredFile with(Path written) throws IOException;
  }
}
