package org.laurel.files.viruses;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Speaks what clamd(8) says of `zINSTREAM`, and takes the letters VIRUS for one.
final class ScannerServer implements AutoCloseable {

  private final ServerSocket door;
  private final int most;

  /// @param most bytes of a stream, as `StreamMaxLength` sets it
  ScannerServer(int most) throws IOException {
    this.most = most;
    door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  String address() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed())
      try (var line = door.accept()) {
        line.getOutputStream().write((answer(line) + "\0").getBytes(US_ASCII));
      } catch (IOException _) {
        continue; // whoever asked has gone, or the door was shut
      }
  }

  private String answer(Socket line) throws IOException {
    var input = new DataInputStream(line.getInputStream());
    var command = new String(input.readNBytes(10), US_ASCII);
    if (!command.equals("zINSTREAM\0")) return "UNKNOWN COMMAND ERROR";
    var content = new ByteArrayOutputStream();
    for (int length; (length = input.readInt()) != 0; ) {
      if (content.size() + length > most) return "INSTREAM size limit exceeded. ERROR";
      content.write(input.readNBytes(length));
    }
    var found = content.toString(ISO_8859_1).contains("VIRUS");
    return found ? "stream: Test.Virus FOUND" : "stream: OK";
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
