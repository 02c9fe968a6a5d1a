package org.laurel.catalog.qti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.ItemBank;
import org.laurel.catalog.TestItem;
import org.laurel.catalog.TestItem.Kind;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Questions of other systems: what is understood comes in whole, what is not is told, and hostile
/// files change nothing.
@LaurelTest
class QtiTests {

  private static final Path SAMPLES = Path.of("src/test/resources/org/laurel/catalog/qti");

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired ItemBank bank;
  @Autowired QtiImport imports;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  Agency agency;
  Actor author;
  Version.Id draft;

  @BeforeEach
  void writesADraft(@TempDir Path folder) {
    var slug = "q" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/New_York");
    author = world.joins(agency, "Opal Author", Role.AUTHOR);
    var copy = EditedPackage.of("arcs-virginia", folder);
    copy.twin("alpr", "drafted")
        .edit(
            "micro-credentials/drafted/micro-credential.yaml", "stage: published", "stage: draft");
    draft =
        in(() -> {
          programs.load(copy.folder());
          return new Version.Id(
              db.sql("select id from catalog.version where stage = 'DRAFT'")
                  .query(java.util.UUID.class)
                  .single());
        });
  }

  @Test
  void readsAllVersionsOfTheFormat() throws IOException {
    var before = items().size();

    var report =
        take(
            zip(
                Map.of(
                    "imsmanifest.xml",
                    "<manifest/>".getBytes(UTF_8),
                    "items/a.xml",
                    sample("single-2.1.xml"),
                    "items/b.xml",
                    sample("multiple-2.2.xml"),
                    "items/c.xml",
                    sample("order-3.0.xml"),
                    "items/d.xml",
                    sample("number-3.0.xml"),
                    "picture.png",
                    new byte[] {1, 2, 3})));

    assertThat(report.taken()).isEqualTo(4);
    assertThat(report.left()).isEmpty();
    assertThat(items()).hasSize(before + 4);
    var loop = item("LOOP-1");
    assertThat(loop.kind()).isEqualTo(Kind.SINGLE);
    assertThat(loop.prompt())
        .isEqualTo("A class writes steps for a robot.\n\nWhich steps are a \\*loop\\*?");
    assertThat(loop.choices().get(1).text()).isEqualTo("Go and turn, four times");
    assertThat(loop.answer()).containsExactly("b");
    assertThat(loop.because()).isEqualTo("A loop says how often.");
    assertThat(item("EVENTS").answer()).containsExactly("a", "c");
    assertThat(item("EVENTS").because()).isEqualTo("Right is “A clap”, “A click”.");
    assertThat(item("debug-order").kind()).isEqualTo(Kind.ORDERING);
    assertThat(item("debug-order").answer()).containsExactly("b", "c", "a");
    assertThat(item("average").answer()).containsExactly("3.5");
    assertThat(Objects.requireNonNull(item("average").tolerance())).isEqualByComparingTo("0.05");
  }

  @Test
  void givesATakenCodeAnother() throws IOException {
    take(sample("single-2.1.xml"));
    take(sample("single-2.1.xml"));

    assertThat(items()).extracting(TestItem::code).contains("LOOP-1", "LOOP-1-2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<simpleChoice identifier=\"LIST\">Go, turn, stop | <simpleChoice identifier=\"LIST\"><img src=\"x.png\" alt=\"x\"/> | “A loop” in f.xml: has a picture, which Laurel cannot show.",
        "<value>REPEAT</value> | <value>GONE</value> | “A loop” in f.xml: names a right answer that is none of its choices.",
        "<correctResponse><value>REPEAT</value></correctResponse> | <mapping/> | “A loop” in f.xml: does not say which answer is right.",
        "choiceInteraction | hotspotInteraction | “A loop” in f.xml: is a hotspotInteraction, which Laurel does not have.",
        "responseIdentifier=\"RESPONSE\" | responseIdentifier=\"OTHER\" | “A loop” in f.xml: does not say what its answer is.",
        "identifier=\"LIST\" | identifier=\"REPEAT\" | “A loop” in f.xml: has a right answer that does not fit its choices."
      })
  void tellsWhatItDoesNotUnderstand(String from, String to, String reason) throws IOException {
    var broken = new String(sample("single-2.1.xml"), UTF_8).replace(from, to).getBytes(UTF_8);

    var report = take(zip(Map.of("f.xml", broken, "g.xml", sample("multiple-2.2.xml"))));

    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.left()).containsExactly(reason);
    var before = items().size();
    assertThatThrownBy(() -> take(broken, "f.xml"))
        .isInstanceOf(Refused.class)
        .hasMessage("No question could be taken. The first one, " + reason);
    assertThat(items()).hasSize(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><assessmentItem>&b;</assessmentItem>",
        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;&b;\">]><assessmentItem>&c;</assessmentItem>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><assessmentItem/>",
        "<assessmentItem>",
        "no xml at all"
      })
  void refusesHostileAndBrokenXml(String xml) {
    var before = items().size();

    assertThatThrownBy(() -> take(xml.getBytes(UTF_8), "bad.xml"))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "“bad.xml” is not XML that can be read safely. Export it again, without a DOCTYPE.");
    assertThatThrownBy(() ->
            take(zip(Map.of("a.xml", sample("single-2.1.xml"), "bad.xml", xml.getBytes(UTF_8)))))
        .isInstanceOf(Refused.class);
    assertThat(items()).hasSize(before);
  }

  @Test
  void refusesWhatUnfoldsTooFarOrNestsTooDeep() throws IOException {
    var deep = "<a>".repeat(5000) + "</a>".repeat(5000);
    var bomb = zip(Map.of("a.xml", new byte[60_000_000]));

    assertThatThrownBy(() -> take(bomb)).hasMessageContaining("unfolds to more than");
    assertThatThrownBy(() -> take(deep.getBytes(UTF_8), "deep.xml")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> take("<a/>".getBytes(UTF_8), "a.xml"))
        .hasMessage("No question in QTI 2.1, 2.2 or 3.0 is in this file. Export it again as QTI.");
  }

  @Test
  void isAPageForAuthorsOfDraftsAlone() {
    var path = "/library/versions/" + draft.value() + "/items";
    var browser = new Client(port, agency.slug()).signIn(World.address(agency, "Opal Author"));
    assertThat(browser.get(path).body()).contains("Bring questions in");

    var none = browser.post(path, Map.of("scale", "content"));

    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body())
        .contains("No file was sent. Choose a QTI file, one that ends in .xml or .zip.");
    assertThatThrownBy(() -> imports.take(author, draft, "luck", new byte[1], "a.xml"))
        .isInstanceOf(RuntimeException.class);
    var published =
        in(() ->
            db.sql("select id from catalog.version where stage = 'PUBLISHED' limit 1")
                .query(java.util.UUID.class)
                .single());
    assertThat(browser.get("/library/versions/" + published + "/items").statusCode())
        .isEqualTo(404);
  }

  private QtiImport.Report take(byte[] file) {
    return take(file, "file.zip");
  }

  private QtiImport.Report take(byte[] file, String name) {
    return world.within(agency, () -> imports.take(author, draft, "content", file, name));
  }

  private List<TestItem> items() {
    return in(() -> bank.draft(draft).items());
  }

  private TestItem item(String code) {
    return items().stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(SAMPLES.resolve(name));
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : parts.keySet().stream().sorted().toList()) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(parts.get(name));
      }
    }
    return bytes.toByteArray();
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
