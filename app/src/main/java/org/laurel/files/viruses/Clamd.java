package org.laurel.files.viruses;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/// Asks a ClamAV daemon about a file, by `INSTREAM` over TCP (clamd(8), "COMMANDS").
///
/// The file goes over the line, so the daemon needs no right to read our folders, and may run
/// elsewhere.
record Clamd(InetSocketAddress address) {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 120_000;
  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_ANSWER = 1_000;

  /// @param value such as `127.0.0.1:3310`
  static Clamd at(String value) {
    var colon = value.lastIndexOf(':');
    if (colon < 1 || !value.substring(colon + 1).matches("\\d{1,5}"))
      throw new IllegalStateException(
          "LAUREL_CLAMAV is a host and a port, such as 127.0.0.1:3310, not " + value + ".");
    return new Clamd(
        InetSocketAddress.createUnresolved(
            value.substring(0, colon), Integer.parseInt(value.substring(colon + 1))));
  }

  /// What the daemon answers: `stream: OK`, `stream: NAME FOUND`, or a line that ends in `ERROR`.
  String answerFor(Path file) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address.getHostString(), address.getPort()), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      send(file, socket);
      var answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII);
      return answer.replace("\0", "").strip();
    }
  }

  /// Each chunk follows its length, a 32-bit number; a length of zero ends the stream. A daemon to
  /// which it is too much answers in the middle and hangs up.
  private static void send(Path file, Socket socket) throws IOException {
    try (var content = Files.newInputStream(file)) {
      var line = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
      line.write("zINSTREAM\0".getBytes(US_ASCII));
      var chunk = new byte[CHUNK];
      for (int count; (count = content.read(chunk)) > 0; ) {
        line.writeInt(count);
        line.write(chunk, 0, count);
      }
      line.writeInt(0);
      line.flush();
    } catch (java.net.SocketException hungUp) {
      if (socket.getInputStream().available() == 0) throw hungUp;
    }
  }
}
