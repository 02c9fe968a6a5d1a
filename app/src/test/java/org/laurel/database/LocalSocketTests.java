package org.laurel.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the driver relies on: bytes there and back, timeouts that hold, and an end that is seen.
class LocalSocketTests {

  private static final ProtocolFamily UNIX = StandardProtocolFamily.UNIX;

  @TempDir Path folder;

  private ServerSocketChannel server;
  private Socket socket;

  @BeforeEach
  void listen() throws IOException {
    var path = folder.resolve(".s.PGSQL.5432");
    server = ServerSocketChannel.open(UNIX).bind(UnixDomainSocketAddress.of(path));
    socket = new LocalSockets(path.toString()).createSocket();
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
    server.close();
  }

  @Test
  void carriesBytesBothWays() throws IOException {
    try (var other = connected()) {
      socket.getOutputStream().write("How many?".getBytes(UTF_8));
      assertThat(heard(other)).isEqualTo("How many?");

      say(other, "Five.");
      assertThat(socket.getInputStream().readNBytes(5)).asString(UTF_8).isEqualTo("Five.");
    }
  }

  @Test
  void waitsNoLongerThanItMayAndGoesOnAfterwards() throws IOException {
    try (var other = connected()) {
      var answers = socket.getInputStream();
      socket.setSoTimeout(50);

      assertThatThrownBy(answers::read)
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("50 ms");

      say(other, "Late");
      assertThat(answers.read()).isEqualTo('L');
      socket.setSoTimeout(0);
      assertThat(answers.readNBytes(3)).asString(UTF_8).isEqualTo("ate");
    }
  }

  @Test
  void seesThatTheServerIsGone() throws IOException {
    connected().close();

    assertThat(socket.getInputStream().read()).isEqualTo(-1);
    socket.setSoTimeout(50);
    assertThat(socket.getInputStream().read(new byte[8])).isEqualTo(-1);
  }

  @Test
  void isClosedOnceAndForAll() throws IOException {
    try (var _ = connected()) {
      assertThat(socket.isConnected()).isTrue();
      socket.close();

      assertThat(socket.isClosed()).isTrue();
      assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void saysThatItIsNotConnectedYet() {
    assertThat(socket.isConnected()).isFalse();
    assertThatThrownBy(socket::getInputStream)
        .isInstanceOf(SocketException.class)
        .hasMessageContaining(".s.PGSQL.5432");
  }

  @Test
  void knowsWhichNamesTheSystemHasNoRoomFor() {
    assertThat(LocalSockets.canReach(Path.of("/" + "a".repeat(106)))).isTrue();
    assertThat(LocalSockets.canReach(Path.of("/" + "a".repeat(107)))).isFalse();
    assertThat(LocalSockets.canReach(Path.of("/" + "é".repeat(53)))).isTrue();
    assertThat(LocalSockets.canReach(Path.of("/" + "é".repeat(54)))).isFalse();
  }

  private SocketChannel connected() throws IOException {
    socket.connect(new InetSocketAddress("127.0.0.1", 5432), 0);
    return server.accept();
  }

  private static void say(SocketChannel to, String words) throws IOException {
    to.write(ByteBuffer.wrap(words.getBytes(UTF_8)));
  }

  private static String heard(SocketChannel from) throws IOException {
    var bytes = ByteBuffer.allocate(100);
    from.read(bytes);
    return UTF_8.decode(bytes.flip()).toString();
  }
}
