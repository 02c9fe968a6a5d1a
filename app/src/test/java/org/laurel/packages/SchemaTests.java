package org.laurel.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The published schemas say what loading accepts. The validator is com.networknt's.
@LaurelTest
class SchemaTests {

  private static final Path PACKAGES = Path.of("../programs");

  @Autowired World world;
  @Autowired List<PackageFormat> formats;
  @LocalServerPort int port;

  @Test
  void liesInTheRepositoryAsItIsServed() throws IOException {
    for (var format : formats) {
      var served = new Client(port, "bayou").get("/schemas/" + format.name() + ".json");
      var file = PACKAGES.resolve("schema").resolve(format.name() + ".json");
      if (Boolean.getBoolean("laurel.schemas.write")) Files.writeString(file, served.body() + "\n");

      assertThat(served.statusCode()).isEqualTo(200);
      assertThat(file).as("written anew by -Dlaurel.schemas.write=true").hasContent(served.body());
    }
  }

  @Test
  void findsNothingWrongWithOurPackages() throws IOException {
    var files = yaml();

    assertThat(files).hasSizeGreaterThan(10);
    for (var file : files) assertThat(mistakes(file)).as("%s", file).isEmpty();
  }

  @Test
  void findsWhatIsWrong() throws IOException {
    var text = Files.readString(PACKAGES.resolve("lausd-steam/program.yaml"));

    assertThat(mistakes("program", text.replace("goals:", "gaols:")))
        .anyMatch(it -> it.contains("gaols"))
        .anyMatch(it -> it.contains("goals"));
    assertThat(mistakes("program", text.replace("role: owner", "role: boss"))).hasSize(1);
    assertThat(mistakes("program", text.replace("slug: lausd-steam", "slug: LAUSD"))).hasSize(1);
    assertThat(mistakes("program", text.replaceFirst("title: .*", "title: ' '"))).hasSize(1);
  }

  private static List<Path> yaml() throws IOException {
    try (Stream<Path> all = Files.walk(PACKAGES)) {
      return all.filter(it -> it.toString().endsWith(".yaml")).toList();
    }
  }

  private List<String> mistakes(Path file) throws IOException {
    var folder = String.valueOf(file.resolveSibling("").getFileName());
    var name =
        switch (folder) {
          case "frameworks" -> "framework";
          case "rules" -> "rule";
          case "pathways" -> "pathway";
          default -> String.valueOf(file.getFileName()).replace(".yaml", "");
        };
    return mistakes(name, Files.readString(file));
  }

  private List<String> mistakes(String name, String yaml) {
    var format = formats.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schema.of(format).toString(), InputFormat.JSON);
    return schema.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
  }
}
