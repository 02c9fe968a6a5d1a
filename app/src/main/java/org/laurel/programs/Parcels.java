package org.laurel.programs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.laurel.audit.Audit;
import org.laurel.database.Identifier;
import org.laurel.packages.PackageArchive;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// Packages on their way in and out: as folders for the person who runs Laurel, as one file for
/// everybody else.
@Component
public class Parcels {

  private final Programs programs;
  private final Export export;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Parcels(Programs programs, Export export, Audit audit, TransactionTemplate transaction) {
    this.programs = programs;
    this.export = export;
    this.audit = audit;
    this.transaction = transaction;
  }

  /// Meets all the rules of loading, and keeps nothing.
  ///
  /// @throws org.laurel.web.Refused naming file, line and field of the first mistake
  public Program validate(Path folder) {
    return done(it -> {
      it.setRollbackOnly();
      return programs.load(folder);
    });
  }

  /// @param by who answers for it in the record
  /// @throws org.laurel.web.Refused naming file, line and field of the first mistake
  public Program load(Path folder, Identifier by) {
    return done(_ -> {
      var program = programs.load(folder);
      audit.append(by, "program loaded", program.id(), "Package " + program.slug() + ".");
      return program;
    });
  }

  private Program done(TransactionCallback<Program> work) {
    return Objects.requireNonNull(transaction.execute(work));
  }

  /// The same with the package in one file, a ZIP archive.
  Program take(InputStream archive, Identifier by) throws IOException {
    return aside(folder -> load(PackageArchive.unpack(archive, folder.resolve("taken")), by));
  }

  /// [#validate] for one file.
  Program tried(InputStream archive) throws IOException {
    return aside(folder -> validate(PackageArchive.unpack(archive, folder.resolve("taken"))));
  }

  /// Writes the package into `into`, in a folder named for the program.
  ///
  /// @throws org.laurel.web.NotFound when the agency has no such program
  public Path save(String slug, Path into) {
    return export.save(slug, into);
  }

  /// @return the package as a ZIP archive
  byte[] packed(String slug) throws IOException {
    return aside(folder -> PackageArchive.packed(export.save(slug, folder)));
  }

  private interface Work<T> {
    T in(Path folder) throws IOException;
  }

  private static <T> T aside(Work<T> work) throws IOException {
    var folder = Files.createTempDirectory("laurel-package");
    try {
      return work.in(folder);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
