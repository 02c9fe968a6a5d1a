package org.laurel.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Refused;

/// A folder of a program package. Paths are relative to it; what lies outside is not there, however
/// the path or a link may lead out.
public final class PackageFolder {

  private final Path root;
  private final String name;

  private PackageFolder(Path root, String name) {
    this.root = root;
    this.name = name;
  }

  /// @throws Refused when there is no such folder
  public static PackageFolder at(Path path) {
    var real = real(path);
    if (real == null || !Files.isDirectory(real))
      throw new Refused("There is no package folder at " + path + ". Check the path for a slip.");
    return new PackageFolder(real, "");
  }

  /// The last part of the folder's path.
  public String slug() {
    return String.valueOf(root.getFileName());
  }

  /// @throws Refused when the package has no such file
  public PackageFile file(String path) {
    return find(path)
        .orElseThrow(() ->
            new Refused(name + path + " is missing in the package " + root + ". Add this file."));
  }

  /// The file, or nothing when it is not inside this folder.
  public Optional<PackageFile> find(String path) {
    return inside(path).filter(Files::isRegularFile).map(it -> new PackageFile(it, name + path));
  }

  /// The file that another file names.
  ///
  /// @param field where it names it
  /// @throws Refused when there is no such file
  public PackageFile named(String path, String field, PackageFile by) {
    return find(path)
        .orElseThrow(() ->
            by.mistake(
                field, "there is no file " + path + " in this folder. Add it or mend the path."));
  }

  /// The files of a folder with this ending, by name; none when there is no such folder.
  public List<PackageFile> files(String folder, String ending) {
    return entries(folder, Files::isRegularFile).stream()
        .filter(it -> it.endsWith(ending))
        .map(it -> file(folder + "/" + it))
        .toList();
  }

  /// The folders in a folder, by name; none when there is no such folder.
  public List<PackageFolder> folders(String folder) {
    return entries(folder, Files::isDirectory).stream()
        .map(it -> folder + "/" + it)
        .map(it -> new PackageFolder(inside(it).orElseThrow(), name + it + "/"))
        .toList();
  }

  private List<String> entries(String folder, Predicate<Path> kind) {
    var path = inside(folder).filter(Files::isDirectory);
    if (path.isEmpty()) return List.of();
    try (var all = Files.list(path.get())) {
      return all.map(it -> String.valueOf(it.getFileName()))
          .filter(it -> inside(folder + "/" + it).filter(kind).isPresent())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path> inside(String path) {
    try {
      return Optional.ofNullable(real(root.resolve(path))).filter(it -> it.startsWith(root));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /// Links are followed first, so that none leads out unseen.
  private static @Nullable Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException _) {
      return null;
    }
  }
}
