package org.laurel.openbadges;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Fetches over https from the public network only. The name is resolved once and that very address
/// is connected to, so that a second answer cannot lead inside; redirects are not followed.
final class HttpsDocuments implements Documents {
  private static final int LARGEST_HEADER = 16 << 10;
  private static final int HTTPS = 443;

  private final SSLSocketFactory sockets = (SSLSocketFactory) SSLSocketFactory.getDefault();

  private final Names names;
  private final int megabytes;
  private final Duration longest;

  /// @param megabytes the most that an answer may hold
  /// @param longest for all of an answer, from the connection to its last byte
  HttpsDocuments(Names names, int megabytes, Duration longest) {
    this.names = names;
    this.megabytes = megabytes;
    this.longest = longest;
  }

  /// Finds the one address to connect to.
  interface Names {
    InetAddress of(String host) throws IOException;
  }

  @Override
  public byte[] get(URI address) throws IOException {
    if (!"https".equals(address.getScheme())
        || address.getHost() == null
        || address.getRawUserInfo() != null) {
      throw new IOException(address + " is not a plain https address");
    }
    InetAddress server = names.of(address.getHost());
    try (Socket plain = new Socket()) {
      var late = new AtomicBoolean();
      Thread watch = Thread.ofVirtual().start(() -> closeWhenLate(plain, late));
      try {
        return answer(plain, server, address);
      } catch (IOException cut) {
        throw late.get() ? tooSlow(cut) : cut;
      } finally {
        watch.interrupt();
      }
    }
  }

  /// Closing it from outside ends whatever it waits for: the connection, the handshake of TLS, or
  /// bytes that drip.
  private void closeWhenLate(Socket plain, AtomicBoolean late) {
    try {
      Thread.sleep(longest);
      late.set(true);
      plain.close();
    } catch (InterruptedException | IOException done) {
      Thread.currentThread().interrupt();
    }
  }

  private IOException tooSlow(IOException cut) {
    return new IOException("the server takes longer than " + longest.toSeconds() + " s", cut);
  }

  private byte[] answer(Socket plain, InetAddress server, URI address) throws IOException {
    int port = address.getPort() < 0 ? HTTPS : address.getPort();
    plain.connect(new InetSocketAddress(server, port));
    try (SSLSocket secure = secured(plain, address.getHost(), port)) {
      secure.getOutputStream().write(request(address));
      return body(new BufferedInputStream(secure.getInputStream()));
    }
  }

  private SSLSocket secured(Socket plain, String host, int port) throws IOException {
    var secure = (SSLSocket) sockets.createSocket(plain, host, port, true);
    var parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private static byte[] request(URI address) {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return ("GET "
            + path
            + query
            + " HTTP/1.0\r\nHost: "
            + address.getRawAuthority()
            + "\r\nAccept: application/json, application/did+json, application/vc\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /// HTTP/1.0 has no chunks: the body is what comes after the header, up to the end.
  private byte[] body(InputStream in) throws IOException {
    String header = header(in);
    if (!header.matches("(?s)HTTP/1\\.[01] 200 .*")) {
      throw new IOException("the server answered " + header.lines().findFirst().orElse("nothing"));
    }
    int largest = megabytes << 20;
    byte[] body = in.readNBytes(largest + 1);
    if (body.length > largest) {
      throw new IOException("the answer is larger than " + megabytes + " MB");
    }
    return body;
  }

  private static String header(InputStream in) throws IOException {
    var header = new ByteArrayOutputStream();
    while (!header.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0 || header.size() > LARGEST_HEADER) {
        throw new IOException("the server does not speak HTTP");
      }
      header.write(next);
    }
    return header.toString(StandardCharsets.ISO_8859_1);
  }
}
