package org.laurel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.database.AgencyId;
import org.laurel.files.disk.Unwritable;
import org.laurel.files.uploads.Uploads;
import org.laurel.files.viruses.VirusScan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A store that is full says so, and nobody is told that anything is kept.
@LaurelTest
class FullDiskTests {

  private static final Path FULL = Path.of("/dev/full");
  private static final byte[] PLAN = EvidenceFiles.bytes("lesson-plan.pdf");

  @Autowired FileStore store;
  @Autowired Attachments attachments;
  @Autowired Uploads uploads;
  @Autowired VirusScan viruses;
  @Autowired Storage real;
  @Autowired World world;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;

  /// A store whose every new file lies on a disk that is full: the kernel itself answers ENOSPC.
  private final class Full implements Storage {

    private final List<String> kept = new ArrayList<>();

    @Override
    public Path begin() throws IOException {
      return java.nio.file.Files.createSymbolicLink(folder.resolve("full"), FULL);
    }

    @Override
    public void keep(Path written, AgencyId agency, String sha256) {
      kept.add(sha256);
    }

    @Override
    public void remove(AgencyId agency, String sha256) {
      kept.remove(sha256);
    }

    @Override
    public Resource content(AgencyId agency, String sha256) {
      return real.content(agency, sha256);
    }
  }

  @Test
  void saysThatTheDiskIsFullAndBooksNothing() {
    assumeTrue(java.nio.file.Files.exists(FULL), "SKIPPED, no /dev/full here");
    var full = new Full();
    var files = new Files(new Vault(full, store), attachments, uploads, viruses);
    var before = blobs();

    assertThatThrownBy(() -> world.within(world.bayou, () -> keep(files)))
        .isInstanceOf(Unwritable.class)
        .hasMessage(
            "The server could not keep this, because its store is full or does not answer. Keep the"
                + " file, and try again later.");

    assertThat(blobs()).isEqualTo(before);
    assertThat(full.kept).isEmpty();
    assertThat(folder.resolve("full")).doesNotExist();
  }

  private static StoredFile keep(Files files) {
    return files.keep(new ByteArrayInputStream(PLAN), "plan.pdf");
  }

  private int blobs() {
    return world.within(
        world.bayou,
        () ->
            transaction.execute(
                _ -> db.sql("select count(*) from files.blob").query(Integer.class).single()));
  }
}
