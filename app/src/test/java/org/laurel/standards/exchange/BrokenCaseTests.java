package org.laurel.standards.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.laurel.LaurelTest;
import org.laurel.Program;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.people.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever may be wrong with a package: a refusal, one sentence that says where, and nothing kept.
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenCaseTests {

  private static final String ITEM = "\"identifier\": \"5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a001";

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Tokens tokens;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Agency birch;
  private Program author;
  private Program educator;

  @BeforeAll
  void foundsAnAgencyThatStaysEmpty() {
    birch = agencies.found("birch-case", "Birch County", "US-VA", "America/New_York");
    author = program("Bo Author", Role.AUTHOR);
    educator = program("Bea Educator", Role.EDUCATOR);
  }

  private Program program(String name, Role role) {
    var actor = world.joins(birch, name, role);
    var token = world.within(birch, () -> tokens.issue(actor.id(), "test", Duration.ofDays(1)));
    return new Program(port, birch.slug(), token);
  }

  record Broken(String name, byte[] file, String says) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Broken> broken() {
    return Stream.of(
        text("not JSON", "statement,code\n", "The file is not correct JSON at line 1 ("),
        text("cut off", MadeUp.PACKAGE.substring(0, 900), "The file is not correct JSON at line "),
        text("goes on", MadeUp.PACKAGE + "{}", "The file is not correct JSON at line "),
        text("empty", "", "The file is empty. "),
        text("an array", "[" + MadeUp.PACKAGE + "]", "The file holds no CASE package: "),
        text("too large", " ".repeat(JsonText.MOST_BYTES + 1), "The file is too large: 20 MB is "),
        edit("no CFDocument", "\"CFDocument\"", "\"Document\"", "CFDocument: is missing. "),
        edit(
            "a list as document",
            "\"CFDocument\": {",
            "\"CFDocument\": [], \"x\": {",
            "CFDocument: "),
        edit(
            "items in an object",
            "\"CFItems\": [",
            "\"CFItems\": {}, \"x\": [",
            "CFItems: does not fit: a list is asked for."),
        edit(
            "a text as item",
            "\"CFItems\": [",
            "\"CFItems\": [\"LT.1\",",
            "CFItems > 1: does not fit: an object is asked for."),
        edit(
            "no identifier of the document",
            "\"identifier\"",
            "\"id\"",
            "CFDocument > identifier: is missing or empty. "),
        edit(
            "no identifier of an item",
            ITEM + "2",
            "\"id\": \"2",
            "CFItems > 2 > identifier: is missing or empty. "),
        edit(
            "not a UUID",
            ITEM + "2",
            "\"identifier\": \"LT-2",
            "CFItems > 2 > identifier: `LT-2` is not a UUID. "),
        edit("an item twice", ITEM + "2", ITEM + "1", "CFItems > 2 > identifier: is used twice. "),
        edit(
            "no title",
            "\"title\": \"Listening",
            "\"titel\": \"Listening",
            "CFDocument > title: is missing or empty. "),
        edit(
            "no moment",
            "2026-03-01T21:01:43+00:00",
            "last week",
            "CFDocument > lastChangeDateTime: `last week` is not a moment"),
        edit(
            "no statement",
            "\"fullStatement\": \"Waits",
            "\"x\": \"Waits",
            "CFItems > 3 > fullStatement: is missing or empty. "),
        edit(
            "a blank statement",
            "Waits for an answer.",
            " ",
            "CFItems > 3 > fullStatement: is missing or empty. "),
        edit(
            "a number as code",
            "\"LT.1.b\"",
            "1",
            "CFItems > 2 > humanCodingScheme: does not fit: text is asked for."),
        edit(
            "a text as list",
            "[\"03\", \"04\"]",
            "\"03\"",
            "CFItems > 2 > educationLevel: does not fit: a list of texts is asked for."),
        edit(
            "a text as number",
            "\"sequenceNumber\": 2",
            "\"sequenceNumber\": \"2\"",
            "CFAssociations > 2 > sequenceNumber: does not fit: a whole number is asked for."),
        edit(
            "a text as link",
            "\"originNodeURI\": {",
            "\"originNodeURI\": \"1\", \"x\": {",
            "CFAssociations > 1 > originNodeURI: does not fit: an object"),
        edit(
            "no end",
            "\"destinationNodeURI\"",
            "\"x\"",
            "CFAssociations > 1 > destinationNodeURI: is missing. "),
        edit(
            "no type",
            "\"associationType\"",
            "\"type\"",
            "CFAssociations > 1 > associationType: is missing or empty. "),
        edit(
            "a child of nowhere",
            "{\"title\": \"0\", \"identifier\": \"5d",
            "{\"identifier\": \"6d",
            "CFAssociations > 1 > destinationNodeURI: no item of the package has this identifier. "),
        edit(
            "from nowhere to nowhere",
            "{\"title\": \"3\", \"identifier\": \"5d",
            "{\"identifier\": \"6d",
            "CFAssociations > 4 > originNodeURI: no item of the package has this identifier. "),
        edit(
            "a circle",
            "{\"title\": \"0\", \"identifier\": \"5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0001",
            "{\"identifier\": \"5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0013",
            "CFItems > 1: stands under itself, by a circle of isChildOf. "),
        edit(
            "the document as child",
            "{\"title\": \"2\", \"identifier\": \"5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0012",
            "{\"identifier\": \"" + MadeUp.ID,
            "CFAssociations > 2 > originNodeURI: the document cannot stand under an item."),
        edit(
            "a list of definitions",
            "\"CFDefinitions\": {",
            "\"CFDefinitions\": [], \"x\": {",
            "CFDefinitions: does not fit: an object is asked for."),
        edit(
            "the document as item",
            ITEM + "2",
            "\"identifier\": \"" + MadeUp.ID + "\", \"x\": \"",
            "CFItems > 2 > identifier: is used twice. "),
        edit(
            "a code that is too long",
            "LT.1.b",
            "x".repeat(201),
            "CFItems > 2 > humanCodingScheme: is longer than 200 characters. "),
        edit(
            "no year of ours",
            "2026-03-01T",
            "+99999-03-01T",
            "CFDocument > lastChangeDateTime: `+99999-03-01T21:01:43+00:00` is not a moment"),
        edit("a field twice", "\"creator\"", "\"title\"", "The file is not correct JSON at line "),
        edit(
            "a NUL",
            "probes.",
            "probes\\u0000",
            "The file holds a character or a number that cannot be kept"),
        edit(
            "half a character",
            "probes.",
            "probes\\ud83d",
            "The file holds a character or a number that cannot be kept"),
        edit(
            "a huge number",
            "1.50",
            "1e999999",
            "The file holds a character or a number that cannot be kept"));
  }

  private static Broken text(String name, String file, String says) {
    return new Broken(name, file.getBytes(UTF_8), says);
  }

  private static Broken edit(String name, String from, String to, String says) {
    return new Broken(name, MadeUp.with(from, to), says);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refusesInASentenceAndKeepsNothing(Broken broken) {
    assertThatThrownBy(() -> upload(author, broken.file()))
        .hasMessageContaining("409")
        .hasMessageContaining("\"detail\":\"" + broken.says());
    assertThat(rows()).isZero();
  }

  @Test
  void takesNothingFromWhoIsNoAuthor() {
    assertThatThrownBy(() -> upload(educator, MadeUp.file())).hasMessageContaining("403");
    assertThat(rows()).isZero();
  }

  private static void upload(Program program, byte[] file) {
    program.upload("/api/v1/standards", Map.of(), "package.json", file);
  }

  private Long rows() {
    var tables =
        List.of("document", "item", "association", "definition", "framework", "competency");
    return world.within(
        birch,
        () ->
            transaction.execute(_ ->
                tables.stream()
                    .map(it -> "select count(*) from standards." + it)
                    .mapToLong(it -> db.sql(it).query(Long.class).single())
                    .sum()));
  }
}
