package org.laurel.standards.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// A framework comes in as a CASE package, is there to align with, and goes out again.
@LaurelTest
class ExchangeTests {

  private static final String PACKAGES = "/ims/case/v1p1/CFPackages/";
  private static final String DOCUMENTS = "/ims/case/v1p1/CFDocuments";
  private static final String CHANGED = "2026-03-01T21:01:43+00:00";
  private static final AtomicInteger AGENCIES = new AtomicInteger();

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Exchange exchange;
  @Autowired Standards standards;
  @Autowired Programs programs;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private final JsonMapper json = new JsonMapper();
  private Agency agency;

  @BeforeEach
  void foundsAnAgencyOfItsOwn() {
    var slug = "alder-" + AGENCIES.incrementAndGet();
    agency = agencies.found(slug, "Alder " + slug, "US-VA", "America/New_York");
  }

  @Test
  void givesOutWhatCameIn() {
    take(MadeUp.file());

    var out = anyone().get(PACKAGES + MadeUp.ID);

    assertThat(out.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(json.readTree(out.body())).isEqualTo(json.readTree(MadeUp.PACKAGE));
  }

  @Test
  void tellsWhatWasUnusual() {
    var usual = take(MadeUp.file());
    var odd = take(MadeUp.with("\"version\": \"1.0\"", "\"notes\": null, \"CFPackageURI\": \"x\""));

    assertThat(usual.oddities())
        .containsExactly(
            "An item is the child of nothing once. It stands at the top.",
            "An item has no code (humanCodingScheme) once. No micro-credential can point at it.");
    assertThat(odd.oddities())
        .startsWith(
            "CFPackageURI stands inside the package once, where CASE 1.1 has no such field. It was kept.",
            "A field is null once. It counts as absent, and was kept.");
  }

  @Test
  void saysWhenNothingIsNew() {
    var first = take(MadeUp.file());
    var rows = count("competency");

    var again = take(MadeUp.file());
    var reordered =
        take(
            MadeUp.with(
                "\"creator\": \"Oak County\", \"title\": \"Listening to talk — 数学\"",
                "\"title\": \"Listening to talk — 数学\", \"creator\": \"Oak County\""));

    assertThat(reordered.outcome()).isEqualTo(Imported.Outcome.UNCHANGED);
    assertThat(first.outcome()).isEqualTo(Imported.Outcome.STORED);
    assertThat(again.outcome()).isEqualTo(Imported.Outcome.UNCHANGED);
    assertThat(again.sentence()).contains("here already").contains("Nothing was changed.");
    assertThat(count("document")).isEqualTo(1);
    assertThat(count("competency")).isEqualTo(rows).isEqualTo(3);
  }

  @Test
  void keepsEveryVersionAndGivesOutTheNewest() {
    take(MadeUp.with(CHANGED, "2027-03-01T21:01:43+00:00"));
    take(MadeUp.file());
    take(MadeUp.with("\"1.0\"", "\"0.9\""));

    var out = json.readTree(anyone().get(PACKAGES + MadeUp.ID).body());

    assertThat(out.at("/CFDocument/lastChangeDateTime").asString()).startsWith("2027");
    assertThat(count("document")).isEqualTo(3);
    assertThat(find("1.0", "LT.1")).isPresent();
    assertThat(find("1.0, 2026-03-01T21:01:43Z", "LT.1")).isPresent();
    assertThat(find("0.9", "LT.1")).isPresent();
    assertThat(anyone().get(DOCUMENTS).body()).containsOnlyOnce("\"creator\"");
  }

  @Test
  void refusesOtherContentOfTheSameVersion() {
    take(MadeUp.file());

    assertThatThrownBy(() -> take(MadeUp.with("probes", "leads")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("its content was another");
    assertThat(count("item")).isEqualTo(4);
  }

  @Test
  void makesItemsWithACodeWhatAlignmentsPointAt() {
    take(MadeUp.file());

    assertThat(find("1.0", "LT.1.a"))
        .get()
        .extracting(Competency::statement, Competency::publisher)
        .containsExactly("Waits for an answer.", "Oak County");
  }

  @Test
  void letsTheFirstOfEqualCodesCount() {
    var doubled = take(MadeUp.with("LT.1.b", "LT.1.a"));

    assertThat(doubled.targets()).isEqualTo(2);
    assertThat(doubled.oddities())
        .contains(
            "A code is used again once. Micro-credentials can point at the first item that has it.");
    assertThat(find("1.0", "LT.1.a").orElseThrow().statement()).startsWith("Waits");
  }

  @Test
  void letsAMicroCredentialPointAtAnItem(@TempDir Path temp) {
    take(MadeUp.file());
    var points =
        EditedPackage.of("lausd-steam", temp)
            .edit(
                "micro-credentials/steam/micro-credential.yaml",
                "{framework: steam-teaching, version: \"1.0\", code: ST-1}",
                "{framework: %s, version: \"1.0\", code: LT.1.a}".formatted(MadeUp.ID));

    world.within(agency, () -> programs.load(points.folder()));

    var read = json.readTree(anyone().get("/api/v1/micro-credentials/steam").body());
    assertThat(read.path("alignments").findValuesAsString("statement"))
        .contains("Waits for an answer.");
  }

  @Test
  void laysItemsOutAsTheirTree() {
    take(MadeUp.file());

    var statements =
        inAgency(
            "select coalesce(code, 'none') || ' ' || (parent is null) from standards.item order by place");

    assertThat(statements)
        .containsExactly("LT.1 true", "LT.1.a false", "LT.1.b false", "none true");
  }

  @Test
  void takesAVeryDeepTree() {
    assertThat(take(MadeUp.chain(20_000)).items()).isEqualTo(20_000);
  }

  @Test
  void showsNoAgencyThePackagesOfAnother() {
    take(MadeUp.file());

    foundsAnAgencyOfItsOwn();
    var missing = anyone().get(PACKAGES + MadeUp.ID);

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(json.readTree(missing.body()).path("imsx_codeMajor").asString())
        .isEqualTo("failure");
    assertThat(anyone().get(DOCUMENTS + "/" + MadeUp.ID).statusCode()).isEqualTo(404);
    assertThat(anyone().get(DOCUMENTS).body()).isEqualTo("{\"CFDocuments\":[]}");
    assertThat(author().get("/standards").body()).contains("Nothing is here yet.");
    assertThat(find("1.0", "LT.1")).isEmpty();
    assertThat(take(MadeUp.file()).outcome()).isEqualTo(Imported.Outcome.STORED);
  }

  @Test
  void namesThePackageOfADocumentOnItsOwn() {
    take(MadeUp.file());

    var one = json.readTree(anyone().get(DOCUMENTS + "/" + MadeUp.ID).body());

    assertThat(one.at("/CFPackageURI/uri").asString())
        .isEqualTo("https://oak.example/ims/case/v1p1/CFPackages/" + MadeUp.ID);
    assertThat(json.readTree(anyone().get(DOCUMENTS).body()).path("CFDocuments").get(0))
        .isEqualTo(one);
    assertThat(anyone().get(DOCUMENTS + "?limit=-1&offset=-1").statusCode()).isEqualTo(200);
    assertThat(anyone().get(PACKAGES + "nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void takesAFileByThePageAndShowsIt() {
    var author = author();
    var empty = author.get("/standards");

    var page = send(author, empty.body(), MadeUp.file());

    assertThat(empty.body()).contains("Nothing is here yet.");
    assertThat(page.body())
        .contains("Listening to talk — 数学 is here now, with 4 items.")
        .contains("What was unusual in the file", "Oak County", PACKAGES + MadeUp.ID);
    assertThat(author.get("/frameworks/" + MadeUp.ID).body())
        .contains("told here as it was written", "Asks a question that probes.");
    assertThat(send(author, page.body(), new byte[0]).body())
        .contains("There is a problem", "id=\"file-mistake\"", "The file is empty.");
  }

  @Test
  void recordsWhoBroughtAFramework() {
    take(MadeUp.file());
    take(MadeUp.file());

    assertThat(inAgency("select action || ': ' || detail from audit.entry"))
        .containsExactly("standards imported: Listening to talk — 数学, version 1.0, 4 items");
  }

  private HttpResponse<String> send(Client client, String page, byte[] file) {
    var secret = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
    assertThat(secret.find()).isTrue();
    var body =
        """
        --edge\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %s\r
        --edge\r
        Content-Disposition: form-data; name="file"; filename="a.json"\r
        \r
        %s\r
        --edge--\r
        """
            .formatted(secret.group(1), new String(file, UTF_8));
    var address = "http://127.0.0.1:%d/%s/standards".formatted(port, agency.slug());
    return client.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private Imported take(byte[] file) {
    return world.within(agency, () -> exchange.take(world.ada.id(), file));
  }

  private Optional<Competency> find(String version, String code) {
    return world.within(agency, () -> standards.find(MadeUp.ID, version, code));
  }

  private int count(String table) {
    return Integer.parseInt(inAgency("select count(*) from standards." + table).getFirst());
  }

  private List<String> inAgency(String sql) {
    return world.within(
        agency, () -> transaction.execute(_ -> db.sql(sql).query(String.class).list()));
  }

  private Client anyone() {
    return new Client(port, agency.slug());
  }

  private Client author() {
    world.joins(agency, "Alma Author", Role.AUTHOR);
    return anyone().signIn(World.address(agency, "Alma Author"));
  }
}
