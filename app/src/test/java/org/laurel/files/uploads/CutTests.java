package org.laurel.files.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.Stage;
import org.laurel.World;
import org.laurel.files.EvidenceFiles;
import org.laurel.files.Files;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A line that breaks again and again, at any byte, over real sockets.
@LaurelTest
class CutTests {

  private static final int SIZE = 50_000_000;
  private static final int CUTS = 100;
  private static final long SEED = 6;
  private static final String PATH = "/bayou/api/v1/uploads";

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired Stage stage;
  @Autowired Files files;

  private final byte[] content = video();
  private String token = "";

  @BeforeEach
  void sign() {
    token = "Authorization: Bearer " + stage.token(world.bayou, world.maya);
  }

  @Test
  void fiftyMegabytesCutAHundredTimesEndByteEqual() throws Exception {
    var cuts = new Random(SEED).ints(1, SIZE).distinct().limit(CUTS).sorted().toArray();
    var upload = begin();
    var kept = 0L;

    for (var cut : cuts) {
      var before = stands(upload);
      assertThat(before).as("kept after all that was acknowledged").isGreaterThanOrEqualTo(kept);
      kept = sendUntil(cut, upload, before);
    }
    while (stands(upload) < SIZE) sendUntil(SIZE, upload, stands(upload));

    var file = world.within(world.bayou, () -> files.keep(id(upload), world.maya.id())).file();
    assertThat(file.size()).isEqualTo(SIZE);
    assertThat(file.sha256()).isEqualTo(sha256(content));
    try (var stored = world.within(world.bayou, () -> files.open(file))) {
      assertThat(MessageDigest.isEqual(stored.readAllBytes(), content)).isTrue();
    }
  }

  private String begin() throws IOException {
    try (var line = new Line(port)) {
      line.head("POST", PATH, token, "Tus-Resumable: 1.0.0", "Upload-Length: " + SIZE);
      return String.valueOf(line.answer().headers().get("location"));
    }
  }

  private long stands(String upload) throws IOException {
    try (var line = new Line(port)) {
      line.head("HEAD", upload, token, "Tus-Resumable: 1.0.0");
      return line.answer().offset();
    }
  }

  /// Sends a piece after the other, as the page does, until the line is cut at this byte. What was
  /// on its way when the line broke last may arrive late; then the server says no, and we look
  /// again.
  ///
  /// @return how much was acknowledged
  private long sendUntil(int cut, String upload, long from) throws IOException {
    try (var line = new Line(port)) {
      var at = from;
      while (at < cut) {
        var end = Math.min(at + Receiving.PIECE, SIZE);
        line.head(
            "PATCH",
            upload,
            token,
            "Tus-Resumable: 1.0.0",
            "Content-Type: application/offset+octet-stream",
            "Upload-Offset: " + at,
            "Content-Length: " + (end - at));
        line.write(content, (int) at, (int) Math.min(end, cut));
        if (cut < end) {
          if (cut % 2 == 0) line.cut();
          return at;
        }
        var answer = line.answer();
        if (answer.status() == 409) return stands(upload);
        assertThat(answer.status()).isEqualTo(204);
        at = answer.offset();
      }
      return at;
    }
  }

  private static UUID id(String upload) {
    return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
  }

  /// The sample video, and behind it a box that every player skips (ISO/IEC 14496-12, 8.1.2).
  private static byte[] video() {
    var begin = EvidenceFiles.bytes("reflection.mp4");
    var filling = new byte[SIZE - begin.length - 8];
    new Random(SEED).nextBytes(filling);
    return ByteBuffer.allocate(SIZE)
        .put(begin)
        .putInt(filling.length + 8)
        .put("free".getBytes(ISO_8859_1))
        .put(filling)
        .array();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
