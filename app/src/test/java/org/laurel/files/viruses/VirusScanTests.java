package org.laurel.files.viruses;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.web.Refused;

/// With a scanner that speaks the protocol of clamd over a real socket, and without one.
class VirusScanTests {

  private static final int MOST = 1_000_000;

  @TempDir Path folder;
  ScannerServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScannerServer(MOST);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void letsPassWhatIsClean() throws IOException {
    var scan = new VirusScan(server.address());

    for (var size : new int[] {1, 1 << 16, (1 << 16) + 1, MOST})
      assertThatCode(() -> scan.orRefuse(file("a".repeat(size)), "plan.txt"))
          .doesNotThrowAnyException();
  }

  @Test
  void refusesAVirusWhereverItLies() throws IOException {
    var scan = new VirusScan(server.address());

    for (var before : new int[] {0, 70_000, (1 << 16) - 3})
      assertThatThrownBy(() -> scan.orRefuse(file("a".repeat(before) + "VIRUS"), "plan.txt"))
          .isInstanceOf(Refused.class)
          .hasMessage(
              "“plan.txt” holds a virus. Nothing of it was kept. Tell whoever looks after your"
                  + " device.");
  }

  @Test
  void refusesWhatTheScannerDoesNotTakeWhole() throws IOException {
    var scan = new VirusScan(server.address());

    assertThatThrownBy(() -> scan.orRefuse(file("a".repeat(MOST + 1)), "plan.txt"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("“plan.txt”");
  }

  @Test
  void takesNothingWhileTheScannerIsSilent() throws IOException {
    var scan = new VirusScan("127.0.0.1:" + portOfNobody());

    assertThatThrownBy(() -> scan.orRefuse(file("clean"), "plan.txt"))
        .hasMessage(
            "Files cannot be looked at for viruses just now, so “plan.txt” was not taken. Try again"
                + " in some minutes.");
  }

  /// Whoever tests an installation learns that it has no scanner.
  @Test
  void saysThatNoScannerIsSetUp() throws IOException {
    var eicar =
        "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*" + "\r\n";
    var scan = new VirusScan("");

    assertThatThrownBy(() -> scan.orRefuse(file(eicar), "eicar.txt"))
        .hasMessage("“eicar.txt” is the test file for virus scanners. No scanner is set up here.");
    assertThatCode(() -> scan.orRefuse(file("VIRUS"), "plan.txt")).doesNotThrowAnyException();
  }

  @Test
  void wantsAHostAndAPort() {
    assertThatThrownBy(() -> new VirusScan("clamd")).hasMessageContaining("127.0.0.1:3310");
  }

  private static int portOfNobody() throws IOException {
    try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return door.getLocalPort();
    }
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("file"), content);
  }
}
