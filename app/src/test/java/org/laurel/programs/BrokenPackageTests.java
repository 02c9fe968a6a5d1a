package org.laurel.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Each mistake an author may make gets one sentence that names file and field, and stores nothing.
@LaurelTest
class BrokenPackageTests {

  private static final String STEAM = "micro-credentials/steam/micro-credential.yaml";

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @TempDir Path temp;

  private Agency willow;

  @BeforeEach
  void findsAnAgencyThatStaysEmpty() {
    willow =
        agencies
            .bySlug("willow")
            .orElseGet(
                () -> agencies.found("willow", "Willow County", "US-VA", "America/New_York"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          program.yaml | slug: lausd-steam | slug: other | program.yaml, slug: must be `lausd-steam`
          program.yaml | jurisdictions: [US-CA] | jurisdictions: [California] | program.yaml, jurisdictions > 1
          program.yaml | kind: district, role: owner | kind: district, role: boss | program.yaml, partners > 1 > role: `boss` does not fit
          program.yaml | starts: 2026-08-17 | starts: next August | program.yaml, calendar > starts: `next August` does not fit: a date
          program.yaml | ends: 2027-06-04 | ends: 2025-06-04 | program.yaml, calendar > ends: lies before the start
          program.yaml | calendar: | schedule: | program.yaml, calendar: is missing or empty
          program.yaml | kind: district, role: owner | kind: district, role: owner, since: 2018 | program.yaml, partners > 1 > since: this key is not known. Keys here are code, kind, organization, role.
          program.yaml | LAUSD-DELIVERY | LAUSD-OWNER | program.yaml, partners: a code is used twice
          program.yaml | goals: | goals: { | program.yaml, goals: does not fit: a list is asked for
          frameworks/steam-teaching.yaml | parent: ST, statement: Finds | parent: SX, statement: Finds | frameworks/steam-teaching.yaml, items > ST-1 > parent: no item has the code SX
          frameworks/steam-teaching.yaml | code: ST-2, | code: ST-1, | frameworks/steam-teaching.yaml, items: the code ST-1 is used twice
          frameworks/steam-teaching.yaml | version: "1.0" | version: 1.0 | frameworks/steam-teaching.yaml, version: `1.0` does not fit: text (put a number in quotes)
          frameworks/steam-teaching.yaml | publisher: The Laurel project | publisher: | frameworks/steam-teaching.yaml, publisher: is empty
          """)
  void namesFileAndFieldOfProgramAndStandards(String file, String from, String to, String why) {
    var broken = EditedPackage.of("lausd-steam", temp).edit(file, from, to);

    refuses(broken.folder(), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          title: STEAM | titel: STEAM | slots > 3 > title: is missing or empty
          title: STEAM | title: | title: is empty
          title: Scoring together, | title: " ", | courses > 2 > units > 4 > title: must not be blank
          title: STEAM | title: "STEAM | line 21 is not correct YAML
          high: 125} | high: 125, mean: 110} | time-guess > mean: this key is not known. Keys here are high, low.
          version: 1 | version: one | version: `one` does not fit: a whole number
          version: 1 | version: 1.5 | version: `1.5` does not fit: a whole number
          version: 1 | version: 0 | version: must be greater than 0
          stage: published | stage: finished | stage: `finished` does not fit: one of draft, pilot, published, retired
          grade-bands: [TK-2 | grade-bands: [TK to 2 | audience > grade-bands: TK to 2 is no range
          homework: {planned: 30, required: 30, rule: exact} | homework: {planned: 30, required: 20, rule: exact} | hours > homework > required: does not fit the rule
          homework: {planned: 30, | homework: {planned: -30, | hours > homework > planned: must be greater than or equal to 0
          self-paced: {planned: 45, required: 45 | self-paced: {planned: 46, required: 46 | hours > self-paced > planned: is 46, but its units add up to 45
          face-to-face: | in-person: | hours: `in-person` does not fit: one of face-to-face, self-paced, homework
          low: 105, high: 125 | low: 125, high: 105 | time-guess: low is above high
          code: ST-6} | code: ST-9} | alignments: steam-teaching 1.0 has no item ST-9
          kind: homework, hours: 6, summary: "Gather | kind: home, hours: 6, summary: "Gather | courses > 1 > units > 7 > kind: must match
          course: C1 | course: C7 | slots > EOLA-1 > course: no course has this code
          accepts: [file, link, text] | accepts: [file, fax] | slots > 3 > accepts > 2: must match
          guide: slots/eola-2-guide.md | guide: slots/eola-9-guide.md | slots > EOLA-2 > guide: there is no file slots/eola-9-guide.md
          guide: slots/eola-2-guide.md | guide: ../../program.yaml | slots > EOLA-2 > guide: there is no file ../../program.yaml
          guide: slots/eola-2-guide.md | guide: /etc/hostname | slots > EOLA-2 > guide: there is no file /etc/hostname
          slots: [EOLA-5] | slots: [EOLA-4] | slots > EOLA-5: no criterion judges it
          slots: [EOLA-5] | slots: [EOLA-5, EOLA-6] | rubric > criteria > slots: there is no slot EOLA-6
          extends: Meets Demonstrates, and students set | extend: Meets Demonstrates, and students set | rubric > criteria > INQUIRY > indicators: must have one for each level
          code: LEADERSHIP | code: ASSESSMENT | codes: ASSESSMENT is used twice
          demonstrates: demonstrates | demonstrates: passes | rubric > demonstrates: is not one of the levels
          badge: badge.png | badge: overview.md | badge: must be a PNG
          drawing: badge.svg | drawing: overview.md | drawing: must be an SVG
          criterion: LEADERSHIP | criterion: LUCK | examples > STEAM-X5 > criterion: no criterion has this code
          level: developing | level: nearly | examples > STEAM-X2 > level: is not one of the levels: beginning, developing, demonstrates, extends.
          code: STEAM-X5 | code: STEAM-X4 | codes: STEAM-X4 is used twice
          title: A family night | title: | examples > 5 > title: is
          text: examples/leadership-developing.md | text: examples/none.md | examples > STEAM-X5 > text: there is no file examples/none.md
          """)
  void namesTheFieldOfAMicroCredential(String from, String to, String why) {
    var broken = EditedPackage.of("lausd-steam", temp).edit(STEAM, from, to);

    refuses(broken.folder(), STEAM, why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          micro-credential.yaml | file: examples/debug-demonstrates.png | file: examples/none.png | examples > ALPR-X1 > file: there is no file examples/none.png
          micro-credential.yaml | paper: letter | paper: napkin | certificate > paper: `napkin` does not fit: one of letter, a4
          micro-credential.yaml | badge: left | badge: below | certificate > badge: `below` does not fit: one of top, left, right
          micro-credential.yaml | heading: Certificate of completion | title: Certificate of completion | certificate > heading: is missing or empty
          micro-credential.yaml | signatories: [] | signatories: [{name: Jo Reed, role: " "}] | certificate > signatories > 1 > role: must not be blank
          lessons.yaml | answer: 3 | answer: 7 | lessons > ALPR-M1 > check > answer: there is no such choice. Count from 1.
          lessons.yaml | unit: ALPR-M2 | unit: ALPR-M9 | lessons > ALPR-M9: no unit has this code
          lessons.yaml | at: lessons/pocket-cards.pdf | at: "http://example.org/cards" | lessons > ALPR-M4 > materials: there is no file http://example.org/cards
          lessons.yaml | at: lessons/pocket-cards.pdf} | at: lessons/pocket-cards.pdf, captions: lessons/alpr-m1.md} | lessons > ALPR-M4 > materials: “Pocket cards: the cycle and the ladder of help”: the captions are no WebVTT.
          """)
  void namesTheFieldOfExamplesCertificatesAndLessons(
      String file, String from, String to, String why) {
    var path = "micro-credentials/alpr/" + file;
    var broken = EditedPackage.of("arcs-virginia", temp).edit(path, from, to);

    refuses(broken.folder(), path, why);
  }

  @Test
  void namesFilesThatAreMissing() {
    var broken = EditedPackage.of("lausd-steam", temp);

    refuses(broken.delete("micro-credentials/steam/overview.md").folder(), "steam/overview.md");
    refuses(broken.delete("program.yaml").folder(), "program.yaml is missing");
    refuses(temp.resolve("nothing"), "There is no package folder");
  }

  @Test
  void followsNoLinkOutOfThePackage() throws Exception {
    var secret = Files.writeString(temp.resolve("secret.md"), "not yours");
    var broken =
        EditedPackage.of("lausd-steam", temp).link("micro-credentials/steam/overview.md", secret);

    refuses(broken.folder(), "micro-credentials/steam/overview.md is missing");
  }

  private void refuses(Path folder, String... why) {
    assertThatThrownBy(() -> world.within(willow, () -> programs.load(folder)))
        .isInstanceOf(Refused.class)
        .hasMessageMatching("(?s)[^\n]{20,600}")
        .extracting(
            it -> String.valueOf(it.getMessage()).replaceFirst(", line [0-9]+, ", ", "), STRING)
        .contains(why);
    assertThat(rows()).as("nothing is stored").containsOnly(0L);
  }

  private List<Long> rows() {
    return world.within(
        willow,
        () ->
            transaction.execute(_ ->
                db.sql(
                        """
                        select count(*) from standards.framework
                         union all select count(*) from programs.program
                         union all select count(*) from catalog.micro_credential
                         union all select count(*) from catalog.version
                        """)
                    .query(Long.class)
                    .list()));
  }
}
