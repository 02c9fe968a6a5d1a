package org.laurel.openbadges.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.openbadges.RandomBadges;

class BadgeTest {
  private static final String DID = "did:web:badges.example.org";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Badge badge =
      new Badge(InstantSource.system(), new PrintStream(out, true, StandardCharsets.UTF_8));

  @TempDir Path folder;

  @Test
  void goesFromKeyToBakedPictureAndBack() throws IOException {
    String[] keys = answer(0, "keygen", DID).split("\n");
    Path did = write("did.json", keys[1]);
    var random = new RandomBadges(new java.util.Random(1), RandomBadges.Shape.ONE_BLANK_NODE);
    Path unsigned = write("unsigned.json", random.next(DID).write());
    Path signed =
        write("signed.json", answer(0, "issue", keys[0], DID + "#key-1", unsigned.toString()));
    Path svg = write("badge.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>");
    Path baked = folder.resolve("baked.svg");

    answer(0, "bake", svg.toString(), signed.toString(), baked.toString());

    assertEquals(Files.readString(signed).strip(), answer(0, "extract", baked.toString()).strip());
    assertTrue(answer(0, "verify", baked.toString(), did.toString()).contains("proof\tpassed"));
    Files.writeString(signed, Files.readString(signed).replace("MicroCredential", "Degree"));
    assertTrue(answer(1, "verify", signed.toString(), did.toString()).contains("proof\tfailed"));
  }

  @Test
  void explainsItself() {
    assertTrue(answer(2, "help").contains("badge keygen"));
    assertTrue(answer(2, "issue").contains("badge issue"));
  }

  @Test
  void writesAStatusList() {
    String list =
        answer(0, "status", "revocation", "https://badges.example.org/status/1", DID, "5");

    assertTrue(list.contains("BitstringStatusListCredential"), list);
  }

  private String answer(int code, String... arguments) {
    out.reset();
    int answered = badge.run(List.of(arguments));
    String text = out.toString(StandardCharsets.UTF_8);
    assertEquals(code, answered, text);
    return text;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
