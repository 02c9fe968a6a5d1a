package org.laurel.standards.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.Program;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Manuscripts;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.people.Tokens;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.laurel.standards.Competency;
import org.laurel.standards.FrameworkVersion;
import org.laurel.standards.FrameworkVersions;
import org.laurel.standards.Standards;
import org.laurel.standards.exchange.MadeUp;
import org.laurel.standards.impact.Change.Kind;
import org.laurel.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A new version of a framework arrives: what it touches, and how that follows it.
@LaurelTest
class ImpactTests {

  /// The package also brings a template, a draft of its own.
  private static final String OF_STEAM =
      "micro_credential = (select id from catalog.micro_credential where slug = 'steam')";

  private static final String STEAM = "micro-credentials/steam/micro-credential.yaml";
  private static final AtomicInteger AGENCIES = new AtomicInteger();

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Tokens tokens;
  @Autowired Programs programs;
  @Autowired Impacts impacts;
  @Autowired FrameworkVersions versions;
  @Autowired Standards standards;
  @Autowired Catalog catalog;
  @Autowired Manuscripts manuscripts;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;
  @TempDir Path temp;

  private Agency agency;
  private Actor author;

  @BeforeEach
  void foundsAnAgencyThatPointsAtTheFirstVersion() {
    var slug = "hazel-" + AGENCIES.incrementAndGet();
    agency = agencies.found(slug, "Hazel " + slug, "US-VA", "America/New_York");
    author = world.joins(agency, "Hanna Author", Role.AUTHOR);
    take(MadeUp.file());
    var steam = EditedPackage.of("lausd-steam", temp.resolve(slug));
    point(steam, "ST-1", "LT.1");
    point(steam, "ST-2", "LT.1.a");
    point(steam, "ST-3", "LT.1.b");
    world.within(agency, () -> programs.load(steam.folder()));
  }

  private static void point(EditedPackage steam, String from, String to) {
    steam.edit(
        STEAM,
        "{framework: steam-teaching, version: \"1.0\", code: %s}".formatted(from),
        "{framework: %s, version: \"1.0\", code: %s}".formatted(MadeUp.ID, to));
  }

  private void take(byte[] file) {
    var token = world.within(agency, () -> tokens.issue(author.id(), "test", Duration.ofDays(1)));
    new Program(port, agency.slug(), token).upload("/api/v1/standards", Map.of(), "a.json", file);
  }

  private FrameworkVersion version(String slug, String version) {
    return world.within(
        agency,
        () ->
            transaction.execute(_ ->
                versions.of(slug).stream()
                    .filter(it -> it.version().equals(version))
                    .findFirst()
                    .orElseThrow()));
  }

  private UUID from() {
    return version(MadeUp.ID, "1.0").id().value();
  }

  private UUID to() {
    return version(MadeUp.ID, "2.0").id().value();
  }

  private Impact impact(UUID from, UUID to) {
    return world.within(agency, () -> impacts.of(from, to));
  }

  private static Map<String, Kind> kinds(Impact impact) {
    return impact.changes().stream().collect(Collectors.toMap(it -> it.old().code(), Change::kind));
  }

  @Test
  void tellsWhatBecameOfEachStandard() {
    take(MadeUp.next());

    var impact = impact(from(), to());

    assertThat(kinds(impact))
        .containsOnly(
            Map.entry("LT.1", Kind.UNCHANGED),
            Map.entry("LT.1.a", Kind.REWORDED),
            Map.entry("LT.1.b", Kind.GONE));
    assertThat(impact.added()).isEqualTo(1);
    assertThat(impact.used(Kind.REWORDED).getFirst().successors())
        .extracting(Target::statement)
        .containsExactly("Waits long enough for an answer.");
    assertThat(impact.uses(impact.used(Kind.GONE).getFirst()))
        .extracting(it -> it.kind().title() + ": " + it.title() + ", " + it.state())
        .containsExactly(
            "Micro-credential: STEAM, Version 1, published",
            "Rubric: Rubric of STEAM, 6 criteria, version 1");
  }

  @Test
  void followsWhatThePublisherReplaced() {
    take(MadeUp.another());

    var impact = impact(from(), version(MadeUp.OTHER, "2").id().value());

    assertThat(kinds(impact))
        .containsOnly(
            Map.entry("LT.1", Kind.GONE),
            Map.entry("LT.1.a", Kind.REPLACED),
            Map.entry("LT.1.b", Kind.GONE));
    assertThat(impact.used(Kind.REPLACED).getFirst().successors())
        .extracting(Target::code)
        .containsExactly("LA.1");
    assertThat(impact.added()).isZero();
    assertThat(impact.canCarryOver()).isFalse();
  }

  @Test
  void takesAnExactMatchForTheSame() {
    take(MadeUp.another("exactMatchOf", "Waits  for an answer."));

    var impact = impact(from(), version(MadeUp.OTHER, "2").id().value());

    assertThat(kinds(impact)).containsEntry("LT.1.a", Kind.UNCHANGED);
  }

  @Test
  void takesWhatHasEndedForGone() {
    take(
        MadeUp.next(
            "\"humanCodingScheme\": \"LT.1\",",
            "\"humanCodingScheme\": \"LT.1\", \"statusEndDate\": \"2020-06-30\","));

    assertThat(kinds(impact(from(), to()))).containsEntry("LT.1", Kind.GONE);
  }

  @Test
  void comparesOurOwnFrameworksToo() {
    var next = EditedPackage.of("lausd-steam", temp.resolve("next"));
    next.edit("frameworks/steam-teaching.yaml", "version: \"1.0\"", "version: \"1.1\"")
        .edit("frameworks/steam-teaching.yaml", "Plans backwards", "Plans back")
        .edit(
            STEAM,
            "framework: steam-teaching, version: \"1.0\"",
            "framework: steam-teaching, version: \"1.1\"")
        .edit(STEAM, "version: 1\n", "version: 2\n");
    world.within(agency, () -> programs.load(next.folder()));

    var impact =
        impact(
            version("steam-teaching", "1.0").id().value(),
            version("steam-teaching", "1.1").id().value());

    assertThat(impact.count(Kind.UNCHANGED)).isEqualTo(6);
    assertThat(impact.changes())
        .filteredOn(it -> it.kind() == Kind.REWORDED)
        .extracting(it -> it.old().code())
        .containsExactly("ST-3");
  }

  @Test
  void carriesOverWhatIsUnchangedInANewDraft() {
    take(MadeUp.next());
    var published = published();

    var carried = carryOver();

    assertThat(carried).containsExactly("STEAM, version 2");
    assertThat(published().id()).isEqualTo(published.id());
    assertThat(published().design()).isEqualTo(published.design());
    assertThat(stages()).containsExactly("1 PUBLISHED", "2 DRAFT");
    assertThat(alignments(2))
        .hasSameSizeAs(alignments(1))
        .contains("2.0 LT.1", "1.0 LT.1.a", "1.0 LT.1.b")
        .doesNotContain("1.0 LT.1");
    assertThat(others(2)).isEqualTo(others(1));
    assertThat(impact(from(), to()).canCarryOver()).isFalse();
    assertThat(carryOver()).isEmpty();
  }

  @Test
  void movesADraftThatIsThereAlready() {
    take(MadeUp.next());
    carryOver();
    take(MadeUp.next("\"version\": \"2.0\"", "\"version\": \"3.0\""));

    var third = version(MadeUp.ID, "3.0").id().value();
    var carried = world.within(agency, () -> impacts.carryOver(author.id(), to(), third));

    assertThat(carried).containsExactly("STEAM, version 2");
    assertThat(stages()).containsExactly("1 PUBLISHED", "2 DRAFT");
    assertThat(alignments(2)).contains("3.0 LT.1").doesNotContain("2.0 LT.1");
  }

  @Test
  void showsVisitorsTheNewStandardsOnceTheDraftIsPublished() {
    take(MadeUp.next());
    carryOver();
    var draft =
        inAgency("select id::text from catalog.version where number = 2 and " + OF_STEAM)
            .getFirst();
    var version = new Version.Id(UUID.fromString(draft));

    world.within(agency, () -> manuscripts.advance(version, Version.Stage.PUBLISHED));

    assertThat(new Client(port, agency.slug()).get("/catalogue/steam").body())
        .contains("<strong>LT.1</strong>", "</a>, 2.0)", "Version 2.");
  }

  @Test
  void leadsAnAuthorFromTheListToTheDraft() {
    take(MadeUp.next());
    var hanna = new Client(port, agency.slug()).signIn(World.address(agency, "Hanna Author"));

    var list = hanna.get("/standards").body();
    var query = "from=%s&amp;to=%s".formatted(from(), to());
    var page = hanna.get("/standards/impact?" + query.replace("&amp;", "&")).body();
    var after =
        hanna
            .post(
                "/standards/impact/carry-over",
                Map.of("from", from().toString(), "to", to().toString()))
            .body();

    assertThat(list).contains("/standards/impact?" + query);
    assertThat(page)
        .contains("1 unchanged, 1 with changed wording, 0 replaced, 1 gone", "adds 1.")
        .contains(
            "Waits long enough for an answer.", "Rubric of STEAM", "Carry over what is unchanged");
    assertThat(after)
        .contains("Drafts now point at the new version: STEAM, version 2.")
        .contains("Points at the new one already", "(Version 2, draft)")
        .doesNotContain("Carry over what is unchanged");
    assertThat(hanna.get("/standards/impact?from=%s&to=%1$s".formatted(from())).body())
        .contains("There is a problem", "Both are the same version.");
    assertThat(hanna.get("/standards/impact").body()).contains("Older version");
  }

  @Test
  void recordsWhoCarriedOver() {
    take(MadeUp.next());
    carryOver();

    assertThat(inAgency("select action || ': ' || detail from audit.entry order by number"))
        .endsWith("standards carried over: steam");
  }

  @Test
  void comparesNothingOfAnotherAgency() {
    take(MadeUp.next());
    var from = from();
    var to = to();
    var mine = stages();

    var others = agency;
    foundsAnAgencyThatPointsAtTheFirstVersion();

    assertThatThrownBy(() -> impact(from, to)).isInstanceOf(NotFound.class);
    var hanna = new Client(port, agency.slug()).signIn(World.address(agency, "Hanna Author"));
    assertThat(hanna.get("/standards/impact?from=%s&to=%s".formatted(from, to)).statusCode())
        .isEqualTo(404);
    assertThat(
            hanna
                .post(
                    "/standards/impact/carry-over",
                    Map.of("from", from.toString(), "to", to.toString()))
                .statusCode())
        .isEqualTo(404);
    agency = others;
    assertThat(stages()).isEqualTo(mine).containsExactly("1 PUBLISHED");
  }

  private List<String> carryOver() {
    return world.within(agency, () -> impacts.carryOver(author.id(), from(), to()));
  }

  private Version published() {
    return world.within(agency, () -> catalog.published("steam").orElseThrow());
  }

  private List<String> stages() {
    return inAgency(
        "select number || ' ' || stage from catalog.version where "
            + OF_STEAM
            + " order by number");
  }

  private List<String> alignments(int number) {
    var ids =
        inAgency(
                "select jsonb_array_elements_text(design -> 'alignments') from catalog.version where "
                    + OF_STEAM
                    + " and number = "
                    + number)
            .stream()
            .map(it -> new Competency.Id(UUID.fromString(it)))
            .toList();
    return world.within(agency, () -> standards.all(ids)).stream()
        .map(it -> it.version() + " " + it.code())
        .toList();
  }

  /// All of a version but where it points.
  private List<String> others(int number) {
    return inAgency(
        "select (design - 'alignments')::text || lessons || items || hours || subjects::text || grades::text from catalog.version where "
            + OF_STEAM
            + " and number = "
            + number);
  }

  private List<String> inAgency(String sql) {
    return world.within(
        agency, () -> transaction.execute(_ -> db.sql(sql).query(String.class).list()));
  }
}
