package org.laurel.standards.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.Program;
import org.laurel.Statements;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.people.Tokens;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.laurel.standards.exchange.MadeUp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Anybody finds their way through a framework, small or large.
@LaurelTest
class TreeTests {

  private static final String LARGE = "/frameworks/" + MadeUp.ID;
  private static final String LISTENS = "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0011";
  private static final String WAITS = "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0013";
  private static final Pattern CODES = Pattern.compile("<li id=\"([^\"]+)\"");
  private static final AtomicInteger AGENCIES = new AtomicInteger();

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Tokens tokens;
  @Autowired Programs programs;
  @LocalServerPort int port;
  @TempDir Path temp;

  private Agency agency;
  private Program author;
  private Client anyone;

  @BeforeEach
  void foundsAnAgencyOfItsOwn() {
    var slug = "rowan-" + AGENCIES.incrementAndGet();
    agency = agencies.found(slug, "Rowan " + slug, "US-VA", "America/New_York");
    var actor = world.joins(agency, "Rosa Author", Role.AUTHOR);
    author =
        new Program(
            port,
            slug,
            world.within(agency, () -> tokens.issue(actor.id(), "test", Duration.ofDays(1))));
    anyone = new Client(port, slug);
  }

  private void take(byte[] file) {
    author.upload("/api/v1/standards", Map.of(), "package.json", file);
  }

  @Test
  void showsASmallFrameworkWholeAndInOrder() {
    take(MadeUp.file());

    var page = anyone.get(LARGE).body();

    assertThat(codes(page)).containsExactly("LT.1", "LT.1.a", "LT.1.b");
    assertThat(page)
        .contains("published by Oak County, and told here as it was written")
        .contains("An example without a code.");
    assertThat(page.indexOf("Waits for")).isLessThan(page.indexOf("Asks a question"));
  }

  @Test
  void showsALargeOneLevelByLevelWithinTheWeightOfAPage() {
    take(MadeUp.large(70, 49));

    var top = anyone.get(LARGE);
    Statements.ofNewestRequest();
    var next = anyone.get(LARGE + "?version=1&query=&page=2").body();
    var statementsOfTree = Statements.ofNewestRequest();
    var item = anyone.get(LARGE + "/" + MadeUp.id(50)).body();
    var statementsOfItem = Statements.ofNewestRequest();

    assertThat(codes(top.body())).hasSize(50).startsWith("0", "1").endsWith("49");
    assertThat(top.body()).contains("(49 below)", "page=2");
    assertThat(codes(next)).hasSize(20).endsWith("69");
    assertThat(codes(item)).hasSize(49).startsWith("1.1").endsWith("1.49");
    assertThat(List.of(top.body(), next, item))
        .allSatisfy(it -> assertThat(it.getBytes(UTF_8).length).isLessThan(30_000));
    assertThat(statementsOfTree).hasSizeLessThanOrEqualTo(3);
    assertThat(statementsOfItem).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void findsByCodeAndByWords() {
    take(MadeUp.large(70, 49));

    assertThat(codes(anyone.get(LARGE + "?query=12.34").body())).containsExactly("12.34");
    assertThat(codes(anyone.get(LARGE + "?query=STANDARD+3499").body())).containsExactly("69.49");
    assertThat(anyone.get(LARGE + "?query=fractions").body())
        .contains("query=fractions&amp;page=2");
    assertThat(anyone.get(LARGE + "?query=100%25").body()).contains("Nothing fits.");
    assertThat(anyone.get(LARGE + "?query=%3Cb%3E").body()).doesNotContain("<b>");
  }

  @Test
  void saysWhereAnItemStands() {
    take(MadeUp.file());

    var page = anyone.get(LARGE + "/" + WAITS).body();

    assertThat(page)
        .contains("<h1>LT.1.a</h1>", "Waits for an answer.", LARGE + "/" + LISTENS)
        .contains("Means the same as", "Elsewhere", "(not kept here)")
        .contains("None yet that is open.");
  }

  @Test
  void leadsAcrossFrameworksFromBothEnds() {
    take(MadeUp.file());
    take(MadeUp.another());

    var old = anyone.get(LARGE + "/" + WAITS).body();
    var next =
        anyone
            .get("/frameworks/" + MadeUp.OTHER + "/" + MadeUp.OTHER.replace("0001", "0011"))
            .body();

    assertThat(old)
        .containsPattern("Was replaced by\\s+<a href=\"[^\"]+0011\\?version=2")
        .contains("Listens, then waits.");
    assertThat(next)
        .containsPattern("Replaces\\s+<a href=\"[^\"]+0013\\?version=1.0")
        .contains("LT.1.a");
  }

  @Test
  void tellsWhatAnItemSaysInOtherVersions() {
    take(MadeUp.file());
    take(MadeUp.next());

    var newest = anyone.get(LARGE).body();
    var page = anyone.get(LARGE + "/" + WAITS + "?version=1.0").body();
    var listens = anyone.get(LARGE + "/" + LISTENS).body();

    assertThat(newest).contains("Version 2.0, published", "version=1.0");
    assertThat(page).contains("Version 2.0: other words: Waits long enough for an answer.");
    assertThat(listens).contains("Version 1.0: the same words");
    assertThat(anyone.get(LARGE + "?version=3").statusCode()).isEqualTo(404);
  }

  @Test
  void namesTheMicroCredentialsThatPointAtIt() {
    var folder = EditedPackage.of("lausd-steam", temp).folder();
    world.within(agency, () -> programs.load(folder));

    var tree = anyone.get("/frameworks/steam-teaching").body();
    var link =
        Pattern.compile("/(frameworks/steam-teaching/[0-9a-f-]{36}\\?version=1.0)\">ST-1<")
            .matcher(tree);
    assertThat(link.find()).isTrue();
    var page = anyone.get("/" + link.group(1)).body();

    assertThat(codes(tree)).startsWith("ST", "ST-1").hasSize(7);
    assertThat(page).contains("Finds out who is left out", "/catalogue/steam\">STEAM</a>");
  }

  @Test
  void showsNothingOfAnotherAgency() {
    take(MadeUp.file());

    foundsAnAgencyOfItsOwn();

    assertThat(anyone.get(LARGE).statusCode()).isEqualTo(404);
    assertThat(anyone.get(LARGE + "/" + WAITS).statusCode()).isEqualTo(404);
    take(MadeUp.another());
    assertThat(
            anyone
                .get("/frameworks/" + MadeUp.OTHER + "/" + MadeUp.OTHER.replace("0001", "0011"))
                .body())
        .contains("(on another site)")
        .doesNotContain("Waits for an answer.");
  }

  @Test
  void refusesWhatIsNotThere() {
    take(MadeUp.file());

    assertThat(anyone.get(LARGE + "/" + MadeUp.ID).statusCode()).isEqualTo(404);
    assertThat(anyone.get(LARGE + "/LT.1").statusCode()).isEqualTo(404);
    assertThat(anyone.get(LARGE + "?page=x").statusCode()).isEqualTo(400);
    assertThat(anyone.get(LARGE + "?page=-1").statusCode()).isEqualTo(200);
  }

  private static List<String> codes(String page) {
    return CODES.matcher(page).results().map(it -> it.group(1)).toList();
  }
}
