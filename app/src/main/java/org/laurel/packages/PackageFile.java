package org.laurel.packages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.laurel.web.Refused;

/// One file of a package, named by its path inside; or one that stands alone, named as it is.
public final class PackageFile {

  private static final int LONGEST_TEXT = 1_000_000;
  private static final int LARGEST_FILE = 20_000_000;

  private final Path path;
  private final String name;

  PackageFile(Path path, String name) {
    this.path = path;
    this.name = name;
  }

  /// A file that belongs to no package.
  ///
  /// @throws Refused when there is no such file, or it may not be read
  public static PackageFile at(Path path) {
    if (!Files.isRegularFile(path) || !Files.isReadable(path))
      throw new Refused(
          "There is no file %s to be read. Check the path for a slip.".formatted(path));
    return new PackageFile(path, String.valueOf(path.getFileName()));
  }

  /// The file's name without folders and ending.
  public String slug() {
    return String.valueOf(path.getFileName()).replaceFirst("\\.[^.]*$", "");
  }

  /// Reads YAML into a record whose constraints (Jakarta Validation) hold.
  ///
  /// @throws Refused naming this file and the field of the first mistake
  public <T> T yaml(Class<T> type) {
    return yaml(text(), type);
  }

  /// The same of [#text] as it was read before, whatever stands in the file by now.
  public <T> T yaml(String text, Class<T> type) {
    return switch (Yaml.read(text, type)) {
      case Yaml.Read<T>(var value) -> value;
      case Yaml.Mistake<T>(var field, var sentence) -> throw mistake(field, sentence);
    };
  }

  /// The whole text, in UTF-8.
  public String text() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(LONGEST_TEXT)))
          .toString();
    } catch (CharacterCodingException _) {
      throw new Refused(name + " is not text in UTF-8. Save it in that encoding.");
    }
  }

  public InputStream open() {
    return new ByteArrayInputStream(bytes(LARGEST_FILE));
  }

  /// @param field the keys that lead to it, or empty when the file as a whole is wrong
  /// @param sentence what is wrong and what to do
  public Refused mistake(String field, String sentence) {
    if (field.isEmpty()) return new Refused(name + ": " + sentence);
    var line = Lines.of(text()).of(List.of(field.split(" > ")));
    var place = line.isPresent() ? ", line " + line.getAsInt() : "";
    return new Refused("%s%s, %s: %s".formatted(name, place, field, sentence));
  }

  private byte[] bytes(int most) {
    try {
      if (Files.size(path) > most)
        throw new Refused(
            "%s is larger than %d MB. Make it smaller.".formatted(name, most / 1_000_000));
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
