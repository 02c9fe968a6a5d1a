package org.laurel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.Statements;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What visitors read before they decide.
@LaurelTest
class OfferPagesTests {

  private static final Path PACKAGES = Path.of("../programs");

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @TempDir Path temp;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?query=debugging%20algorithms | alpr
          ?query=algor | alpr
          ?query=SNIC | snic
          ?query=weaving | clsi
          ?grades=9-12 | steam
          ?grades=K-2&maxHours=16 | didc
          ?maxHours=10 | ''
          ?query=100%25 | ''
          ?query=a_a | ''
          ?query=%5C | ''
          ?program=lausd-steam | steam
          ?subject=engineering&program=lausd-steam | steam
          ?query=nothing-like-this | ''
          ?query=the%20algorithms | alpr
          ?counts=US-CA | steam
          ?counts=US-VA&query=SNIC | snic
          ?counts=US-CA:Endorsement | ''
          ?standard=steam-teaching | steam
          ?standard=virginia-computer-science:3.1 | alpr
          ?standard=virginia-computer-science:3.1&query=nothing | ''
          ?grades=4&query=debug | alpr
          """)
  void findsWhatFits(String search, String slugs) {
    var page = visitor.get("/catalogue" + search).body();

    for (var slug : new String[] {"didc", "snic", "alpr", "dtan", "clsi", "steam"})
      assertThat(page.contains("href=\"/bayou/catalogue/" + slug + "\""))
          .as(slug)
          .isEqualTo(Arrays.asList(slugs.split(",")).contains(slug));
  }

  @Test
  void helpsWhenNothingFits() {
    var page = visitor.get("/catalogue?query=zebra").body();

    assertThat(page).contains("0 micro-credentials", "Nothing fits all of this", "value=\"zebra\"");
  }

  @Test
  void countsWhatEachChoiceWouldFind() {
    var all = visitor.get("/catalogue").body();
    var californian = visitor.get("/catalogue?counts=US-CA").body();

    assertThat(all)
        .contains("Virginia (5)", "California (1)")
        .contains("STEAM Micro-Credentialing (1)", "K-2 (6)", "6-8 (1)", "Up to 20 (4)");
    assertThat(californian)
        .contains("value=\"US-VA\">Virginia (5)", "<strong>1 micro-credential</strong>")
        .doesNotContain("virginia-computer-science");
  }

  @Test
  void saysWhichWishToGiveUp() {
    var page = visitor.get("/catalogue?query=algorithms&counts=US-CA").body();

    assertThat(page)
        .contains("/bayou/catalogue?query=algorithms&amp;\">Whatever it counts for</a>: 1")
        .contains("/bayou/catalogue?counts=US-CA&amp;\">Any words</a>: 1");
  }

  @Test
  void putsWhatHasTheWordInItsTitleFirst() {
    var page = visitor.get("/catalogue?query=st").body();

    assertThat(page.indexOf("catalogue/steam\">STEAM"))
        .isPositive()
        .isLessThan(page.indexOf("catalogue/alpr\">Algorithms"));
  }

  @Test
  void findsInTwoStatements() {
    visitor.get("/catalogue");
    Statements.ofNewestRequest();

    visitor.get("/catalogue?query=algorithms&grades=K-2");

    assertThat(Statements.ofNewestRequest()).hasSize(2);
  }

  /// What it is worth and how it goes for others is remembered.
  @Test
  void showsAnOfferInOneStatement() {
    var elm = agencies.found("elm-statements", "Elm County", "US-VA", "America/New_York");
    world.within(elm, () -> programs.load(PACKAGES.resolve("arcs-virginia")));
    var reader = new Client(port, "elm-statements");
    reader.get("/catalogue/alpr");
    Statements.ofNewestRequest();

    reader.get("/catalogue/dtan");

    var statements = Statements.ofNewestRequest();
    assertThat(statements).as("%s", statements).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"maxHours=many", "page=0", "page=x", "maxHours=-1"})
  void refusesWhatIsNoSearch(String search) {
    assertThat(visitor.get("/catalogue?" + search).statusCode()).isEqualTo(400);
    assertThat(visitor.get("/api/v1/micro-credentials?" + search).statusCode()).isEqualTo(400);
  }

  @Test
  void turnsPages() {
    var oak = agencies.found("oak-pages", "Oak County", "US-VA", "America/New_York");
    var many = EditedPackage.of("lausd-steam", temp);
    for (var i = 1; i <= 13; i++) many.twin("steam", "steam-" + i);
    world.within(oak, () -> programs.load(many.folder()));
    var reader = new Client(port, "oak-pages");

    var first = reader.get("/catalogue?query=steam").body();
    var second = reader.get("/catalogue?query=steam&page=2").body();
    var beyond = reader.get("/api/v1/micro-credentials?page=9").body();

    assertThat(first).contains("14 micro-credentials", "Page 1 of 2", "query=steam&amp;");
    assertThat(first.split("offer-card", -1)).hasSize(13);
    assertThat(second.split("offer-card", -1)).hasSize(3);
    assertThat(beyond).contains("\"items\":[]", "\"total\":14");
  }

  @Test
  void saysAllBeforeSigningUp() {
    var page = visitor.get("/catalogue/steam").body();

    assertThat(page)
        .contains("Wait for an answer", "5 business days are promised.")
        .contains("\"@type\":\"Course\"", "\"@type\":\"ceterms:MicroCredential\"")
        .contains("/bayou/catalogue?standard=steam-teaching:ST-1")
        .contains("Planned: 105 hours", "105 to 125 hours", "A guess")
        .contains("Who it is for", "What it is worth", "ask your district before you start")
        .contains("Leadership capstone", "Does the teacher find out who is left out")
        .contains("Meets Demonstrates, and shows that at least one colleague", "What you need")
        .contains("Finds out who is left out of STEAM and removes what keeps them out.")
        .contains("California Standards for the Teaching Profession")
        .contains("/bayou/sign-up?next=/catalogue/steam")
        .contains("\"@type\":\"EducationalOccupationalCredential\"")
        .doesNotContain("name=\"_csrf\"");
    assertThat(page.split("<h1", -1)).hasSize(2);
  }

  @Test
  void letsWhoIsSignedInStart() {
    var page = visitor.signIn("maya.torres@bayou.example").get("/catalogue/alpr").body();

    assertThat(page)
        .contains("action=\"/bayou/enrollments\"", "name=\"microCredential\" value=\"alpr\"");
  }

  @Test
  void showsTheBadgeAndLetsBrowsersKeepIt() {
    var badge = visitor.get("/catalogue/steam/badge.png");

    assertThat(badge.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(badge.headers().firstValue("Cache-Control")).hasValue("max-age=2592000, public");
    assertThat(badge.body()).contains("PNG");
  }

  @Test
  void drawsTheBadgeLightlyAndLetsTheDrawingRunNothing() {
    var drawing = visitor.get("/catalogue/steam/badge.svg");

    assertThat(drawing.headers().firstValue("Content-Type"))
        .hasValue("image/svg+xml;charset=UTF-8");
    assertThat(drawing.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    assertThat(drawing.body()).contains("<title id=\"title\">Badge: STEAM</title>");
  }

  @Test
  void tellsProgramsTheSame() {
    var found = visitor.get("/api/v1/micro-credentials?query=steam").body();
    var steam = visitor.get("/api/v1/micro-credentials/steam").body();

    assertThat(found).contains("\"slug\":\"steam\"", "\"hours\":105", "\"total\":1");
    assertThat(steam)
        .contains("\"number\":1", "\"code\":\"EOLA-5\"", "\"demonstrates\":\"demonstrates\"")
        .contains("\"account\":\"SELF_PACED\",\"planned\":45", "\"statement\":\"Finds out who");
  }

  @Test
  void introducesProgramsAndStandards() {
    assertThat(visitor.get("/programs/lausd-steam").body())
        .contains("Los Angeles Unified School District", "August 17, 2026", "Runs it");
    assertThat(visitor.get("/frameworks/steam-teaching").body())
        .contains("What a STEAM teacher can do", "Finds out who is left out");
  }

  @Test
  void keepsTheAddressesThatBadgesCarry() {
    var elm = agencies.found("elm-pages", "Elm County", "US-VA", "America/New_York");
    var yaml = "micro-credentials/steam/micro-credential.yaml";
    var old = EditedPackage.of("lausd-steam", temp.resolve("old"));
    var next = EditedPackage.of("lausd-steam", temp.resolve("next"));
    next.edit(yaml, "version: 1\n", "version: 2\n")
        .edit(yaml, "title: STEAM\n", "title: Steam Two\n");
    world.within(elm, () -> programs.load(old.folder()));
    world.within(elm, () -> programs.load(next.folder()));
    var reader = new Client(port, "elm-pages");

    assertThat(reader.get("/catalogue/steam").body())
        .contains("Steam Two", "Start this micro-credential");
    assertThat(reader.get("/catalogue/steam?version=1").body())
        .contains("This is version 1, as it was.")
        .doesNotContain("Steam Two", "Start this micro-credential");
    assertThat(reader.get("/catalogue/steam/badge.png?version=1").statusCode()).isEqualTo(200);
    assertThat(reader.get("/catalogue/steam?version=3").statusCode()).isEqualTo(404);
    assertThat(reader.get("/frameworks/steam-teaching?version=1.0").body()).contains("id=\"ST-1\"");
    assertThat(reader.get("/frameworks/steam-teaching?version=9").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/catalogue/steam",
    "/catalogue/steam/badge.png",
    "/programs/lausd-steam",
    "/frameworks/steam-teaching",
    "/api/v1/micro-credentials/steam"
  })
  void hidesItFromOtherAgencies(String path) {
    var harbor = new Client(port, "harbor");

    assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    assertThat(harbor.get(path).statusCode()).isEqualTo(404);
    assertThat(harbor.get("/catalogue").body()).contains("0 micro-credentials");
  }

  @Test
  void opensTheLibraryToAuthorsAlone() {
    var author = new Client(port, "bayou").signIn("ruth.adler@bayou.example").get("/library");
    var educator = new Client(port, "bayou").signIn("joel.baptiste@bayou.example").get("/library");

    assertThat(author.body()).contains("Data and Analysis", "Published");
    assertThat(educator.statusCode()).isEqualTo(403);
    assertThat(visitor.get("/library").body()).doesNotContain("Data and Analysis");
  }
}
