package org.laurel.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.laurel.web.Refused;

/// An archive comes from anybody, so nothing that it says is believed.
class PackageArchiveTests {

  @TempDir Path temp;

  private Path into;

  @BeforeEach
  void makesAFolder() throws IOException {
    into = Files.createDirectory(temp.resolve("into"));
  }

  @Test
  void findsThePackageInItsFolder() throws IOException {
    var home = unpack(archive("steam/program.yaml", "slug: steam", "steam/a/b.md", "text"));

    assertThat(home.getFileName()).hasToString("steam");
    assertThat(home.resolve("a/b.md")).hasContent("text");
  }

  @Test
  void namesTheFolderWhereTheFilesLieOpen() throws IOException {
    var home = unpack(archive("program.yaml", "title: x\nslug: steam\n", "a/b.md", "text"));

    assertThat(home.getFileName()).hasToString("steam");
    assertThat(home.resolve("a/b.md")).hasContent("text");
  }

  static Stream<Arguments> hostile() throws IOException {
    var many = new String[2 * 5_001];
    for (var i = 0; i < many.length; i += 2) {
      many[i] = "a/" + i;
      many[i + 1] = "";
    }
    return Stream.of(
        arguments("is no ZIP archive", "no archive".getBytes(UTF_8)),
        arguments("is no ZIP archive", new byte[0]),
        arguments("leads out of it", archive("../../etc/cron", "x")),
        arguments("leads out of it", archive("a\\..\\..\\b", "x")),
        arguments("leads out of it", archive("/etc/cron", "x")),
        arguments("no program.yaml", archive("a/readme.md", "x")),
        arguments("no program.yaml", archive("a/b/program.yaml", "slug: b")),
        arguments("no program.yaml", archive("a/program.yaml", "", "b/program.yaml", "")),
        arguments("slug is missing", archive("program.yaml", "title: b")),
        arguments("slug is missing", archive("program.yaml", "slug: ../b")),
        arguments("more than 5,000 files", archive(many)),
        arguments("more than 200 MB", archive("a/zeros", "\0".repeat(201 << 20))));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatIsNoPackage(String why, byte[] archive) throws IOException {
    assertThatThrownBy(() -> unpack(archive)).isInstanceOf(Refused.class).hasMessageContaining(why);

    try (var beside = Files.list(temp)) {
      assertThat(beside).as("nothing lies outside").containsExactly(into);
    }
  }

  @Test
  void refusesAnArchiveThatWasCutShort() throws IOException {
    var whole = archive("a/program.yaml", "slug: a\n".repeat(500));

    assertThatThrownBy(() -> unpack(java.util.Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("damaged");
  }

  private Path unpack(byte[] archive) throws IOException {
    return PackageArchive.unpack(new ByteArrayInputStream(archive), into);
  }

  /// @param files names and contents in turn
  private static byte[] archive(String... files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var i = 0; i < files.length; i += 2) {
        zip.putNextEntry(new ZipEntry(files[i]));
        zip.write(files[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
