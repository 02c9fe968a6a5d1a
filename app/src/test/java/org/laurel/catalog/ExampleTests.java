package org.laurel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Scored examples as visitors read them before they start.
@LaurelTest
class ExampleTests {

  private static final Path PACKAGES = Path.of("../programs");

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired Programs programs;

  private Client visitor;

  @BeforeEach
  void opensBayou() {
    visitor = new Client(port, "bayou");
    world.within(
        world.bayou,
        () -> {
          programs.load(PACKAGES.resolve("arcs-virginia"));
          programs.load(PACKAGES.resolve("lausd-steam"));
        });
  }

  @Test
  void showsWorkItsLevelAndTheReason() {
    assertThat(visitor.get("/catalogue/steam").body())
        .contains("What a piece of work that demonstrates looks like", "href=\"#examples\"")
        .contains("A unit on a loud hallway <span class=\"tag ok\">Demonstrates</span>")
        .contains("A family night <span class=\"tag\">Developing</span>")
        .contains("Scored on: Leading others", "<strong>Driving question.</strong>")
        .contains("Why it is scored “Developing”:</strong> The evening took place");
  }

  @Test
  void showsThePictureOfAWork() {
    var offer = "/catalogue/alpr";
    var source = Pattern.compile("class=\"example\" src=\"([^\"]+)\"");
    var found = source.matcher(visitor.get(offer).body());
    assertThat(found.find()).isTrue();
    var picture = visitor.get(URI.create(offer).resolve(found.group(1)).toString());

    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(picture.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox");
    for (var none : new String[] {"ALPR-X2", "ALPR-X9"})
      assertThat(visitor.get("/catalogue/alpr/examples/" + none).statusCode()).isEqualTo(404);
  }

  @Test
  void hasNoSectionWhereNothingIsThere() {
    assertThat(visitor.get("/catalogue/didc").body()).doesNotContain("href=\"#examples\"");
  }

  @Test
  void tellsProgramsTheSame() {
    assertThat(visitor.get("/api/v1/micro-credentials/clsi").body())
        .contains("\"code\":\"CLSI-X1\"", "\"level\":\"demonstrates\"");
  }
}
