package org.laurel.files.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;

/// One connection to the server, byte by byte, so that it can break anywhere.
final class Line implements AutoCloseable {

  /// What came back: the status, and the headers by their names in small letters.
  record Answer(int status, Map<String, String> headers) {

    long offset() {
      return Long.parseLong(headers.get("upload-offset"));
    }
  }

  private final Socket socket;
  private final InputStream input;

  Line(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    input = new BufferedInputStream(socket.getInputStream());
  }

  /// Sends a request without a body, or the head of one whose body follows by [#write].
  void head(String method, String path, String... headers) throws IOException {
    var text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    for (var header : headers) text.append(header).append("\r\n");
    write(text.append("\r\n").toString().getBytes(ISO_8859_1), 0, Integer.MAX_VALUE);
  }

  void write(byte[] bytes, int from, int to) throws IOException {
    socket.getOutputStream().write(bytes, from, Math.min(to, bytes.length) - from);
  }

  Answer answer() throws IOException {
    var status = Integer.parseInt(line().split(" ")[1]);
    var headers = new TreeMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1].strip());
    }
    return new Answer(status, headers);
  }

  /// All that comes until the other side says no more.
  String text() throws IOException {
    socket.setSoTimeout(5_000);
    var text = new StringBuilder();
    try {
      for (int next; (next = input.read()) >= 0; ) text.append((char) next);
    } catch (IOException silent) {
      return text.toString();
    }
    return text.toString();
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next; (next = input.read()) != '\n'; ) {
      if (next < 0) throw new IOException("The line is dead.");
      if (next != '\r') line.append((char) next);
    }
    return line.toString();
  }

  /// Ends as a lost connection does: what is still on its way may never arrive.
  void cut() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
