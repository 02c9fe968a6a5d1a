package org.laurel.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.laurel.web.Refused;

/// Finds the folder of the package in what an archive held.
final class PackageHome {

  private static final Pattern SLUG = Pattern.compile("(?m)^slug: *\"?([a-z0-9-]{1,80})\"? *$");

  private PackageHome() {}

  /// The one folder inside; or, where the files lie open, a folder made for them.
  static Path in(Path into) throws IOException {
    if (Files.isRegularFile(into.resolve("program.yaml"))) return renamed(into);
    var inside = entries(into).stream().filter(it -> !it.endsWith("__MACOSX")).toList();
    if (inside.size() != 1 || !Files.isRegularFile(inside.getFirst().resolve("program.yaml")))
      throw new Refused("The archive holds no program.yaml. Pack the folder that it lies in.");
    return inside.getFirst();
  }

  private static Path renamed(Path into) throws IOException {
    var slug = SLUG.matcher(Files.readString(into.resolve("program.yaml")));
    if (!slug.find())
      throw new Refused("program.yaml: slug is missing. Name the program, such as `lausd-steam`.");
    var home = into.resolveSibling(into.getFileName() + "-inside").resolve(slug.group(1));
    Files.createDirectories(home.resolveSibling(""));
    return Files.move(into, home);
  }

  private static List<Path> entries(Path folder) {
    try (var all = Files.list(folder)) {
      return all.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
