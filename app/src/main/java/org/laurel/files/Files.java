package org.laurel.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.laurel.database.Identifier;
import org.laurel.files.disk.Disk;
import org.laurel.files.disk.Unwritable;
import org.laurel.files.traces.Damaged;
import org.laurel.files.uploads.Upload;
import org.laurel.files.uploads.Uploads;
import org.laurel.files.viruses.VirusScan;
import org.laurel.web.Refused;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Content-addressed storage of the current agency.
@Component
public class Files {

  private final Vault vault;
  private final Attachments attachments;
  private final Uploads uploads;
  private final VirusScan viruses;

  Files(Vault vault, Attachments attachments, Uploads uploads, VirusScan viruses) {
    this.viruses = viruses;
    this.vault = vault;
    this.uploads = uploads;
    this.attachments = attachments;
  }

  /// Keeps the content durably before it returns. The type is found by looking inside; the name is
  /// never believed. Photos lose EXIF and GPS.
  ///
  /// @throws org.laurel.web.Refused when it is empty, too large or of a type that is not taken
  public StoredFile keep(InputStream content, String name) {
    return vault.writing(written -> {
      Intake.receive(content, written);
      return inspected(written, Intake.shown(name));
    });
  }

  private StoredFile inspected(Path written, String name) throws IOException {
    viruses.orRefuse(written, name);
    var type = Inspection.of(written, name);
    Intake.mustNotPose(name);
    return type.isPhoto() ? cleaned(written, type, name) : vault.put(written, type);
  }

  /// A file that came in pieces: its content is kept, and its upload is open until [#close].
  public record Arrived(Upload upload, String name, StoredFile file) {}

  /// The same for a file that has arrived in pieces. One that is refused is gone.
  ///
  /// @param owner who sent it
  /// @throws org.laurel.web.NotFound when there is none, or it is somebody else's
  public Arrived keep(UUID id, Identifier owner) {
    var upload = uploads.own(owner.value(), new Upload.Id(id));
    var whole = uploads.whole(upload);
    var name = Intake.shown(upload.name());
    try {
      var file =
          vault.writing(written -> {
            Intake.mustFit(whole);
            Disk.link(whole, written);
            return inspected(written, name);
          });
      return new Arrived(upload, name, file);
    } catch (Unwritable unkept) {
      throw unkept;
    } catch (Refused refused) {
      uploads.forget(upload);
      throw refused;
    }
  }

  /// Says in the open transaction that somebody has the file now, so that nobody gets it twice.
  public void close(Arrived arrived) {
    uploads.close(arrived.upload());
  }

  /// Removes what is left of the upload.
  public void forget(Arrived arrived) {
    uploads.forget(arrived.upload());
  }

  private StoredFile cleaned(Path written, FileType type, String name) {
    return vault.writing(clean -> {
      try {
        Cleaning.copy(type, written, clean);
      } catch (Damaged damaged) {
        throw new Refused(
            "The picture “" + name + "” is damaged. Open it, save it again, and add it then.");
      }
      return vault.put(clean, type);
    });
  }

  /// A file's name fit to show and to save under: no folders, no control characters, 120 at most.
  public static String shownName(String name) {
    return Intake.shown(name);
  }

  public InputStream open(StoredFile file) {
    try {
      return vault.content(file).getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A copy without author, place, device or history, as an assessor may see it.
  ///
  /// @throws org.laurel.web.Refused when the file is too damaged to be rewritten
  public StoredFile withoutMetadata(StoredFile file) {
    return vault.writing(clean -> {
      try {
        Cleaning.copy(file.type(), path(file), clean);
      } catch (Damaged damaged) {
        throw new Refused("A file is damaged, so no clean copy can be made of it.");
      }
      return vault.put(clean, file.type());
    });
  }

  /// The plain text inside, as far as the type has any: to look for names.
  public String text(StoredFile file) {
    try {
      return PlainText.of(file.type(), path(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the content lies, for what goes back and forth in it. Nobody may change it.
  public Path path(StoredFile file) throws IOException {
    return vault.content(file).getFile().toPath();
  }

  /// Opens the file to go out inside another, such as an archive; logged before a byte leaves.
  ///
  /// @throws org.laurel.web.Refused when the reading cannot be logged
  public InputStream open(StoredFile file, Identifier reader, String subject) {
    attachments.log(file, reader, subject);
    return open(file);
  }

  /// Sends the file as an attachment in a sandbox. The reading is logged before a byte leaves.
  /// Parts of it are sent when the browser asks for a range (RFC 9110 section 14).
  ///
  /// @param subject what was read, such as `submission item 7f…`
  /// @throws org.laurel.web.Refused when the reading cannot be logged
  public ResponseEntity<Resource> send(
      StoredFile file, String name, Identifier reader, String subject) {
    return attachments.send(file, vault.content(file), name, reader, subject);
  }
}
