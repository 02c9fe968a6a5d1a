package org.laurel.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/// A channel to a socket in the file system, as the driver wants to see it. What is said of TCP
/// means nothing here and is not passed on.
final class LocalSocket extends Socket {

  private final UnixDomainSocketAddress address;
  private @Nullable SocketChannel channel;
  private volatile int timeoutMillis;

  LocalSocket(UnixDomainSocketAddress address) throws SocketException {
    super(withoutTcp());
    this.address = address;
  }

  /// So that no socket of the system is opened which nobody will use.
  private static @Nullable SocketImpl withoutTcp() {
    return null;
  }

  /// @param ignored the driver only knows of hosts and ports
  @Override
  public void connect(SocketAddress ignored, int timeout) throws IOException {
    channel = SocketChannel.open(address);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Reading(open());
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return Channels.newOutputStream(open());
  }

  private SocketChannel open() throws SocketException {
    if (channel == null) throw new SocketException("Not connected to " + address + " yet.");
    return channel;
  }

  @Override
  public boolean isConnected() {
    return channel != null;
  }

  @Override
  public boolean isClosed() {
    return channel != null && !channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    if (channel != null) channel.close();
  }

  @Override
  public void setSoTimeout(int millis) {
    timeoutMillis = millis;
  }

  @Override
  public int getSoTimeout() {
    return timeoutMillis;
  }

  @Override
  public void setTcpNoDelay(boolean on) {}

  @Override
  public void setKeepAlive(boolean on) {}

  @Override
  public String toString() {
    return address.toString();
  }

  /// Waits no longer than the timeout that holds at that moment; the stream of a channel would wait
  /// for ever.
  private final class Reading extends InputStream {

    private final SocketChannel from;
    private final InputStream bytes;

    Reading(SocketChannel from) {
      this.from = from;
      this.bytes = Channels.newInputStream(from);
    }

    @Override
    public int read() throws IOException {
      await();
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      await();
      return bytes.read(into, offset, length);
    }

    private void await() throws IOException {
      if (timeoutMillis == 0) return;
      from.configureBlocking(false);
      try (var selector = Selector.open()) {
        from.register(selector, SelectionKey.OP_READ);
        if (selector.select(timeoutMillis) == 0)
          throw new SocketTimeoutException("No answer within " + timeoutMillis + " ms.");
      } finally {
        from.configureBlocking(true);
      }
    }

    @Override
    public void close() throws IOException {
      from.close();
    }
  }
}
