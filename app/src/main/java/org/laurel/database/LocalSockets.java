package org.laurel.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import javax.net.SocketFactory;

/// Reaches the embedded PostgreSQL by a socket in its data directory instead of by TCP: a question
/// and its answer cost a quarter less on their way, and a page asks six times.
///
/// The driver makes it from its address (`socketFactory`, `socketFactoryArg`), so it is public;
/// host and port of that address only name the socket.
public final class LocalSockets extends SocketFactory {

  /// What the operating system has room for, its closing zero left out (unix(7)).
  private static final int LONGEST_BYTES = 107;

  private final UnixDomainSocketAddress address;

  /// @param path of the socket
  public LocalSockets(String path) {
    this.address = UnixDomainSocketAddress.of(path);
  }

  static boolean canReach(Path path) {
    return path.toString().getBytes(UTF_8).length <= LONGEST_BYTES;
  }

  @Override
  public Socket createSocket() throws SocketException {
    return new LocalSocket(address);
  }

  @Override
  public Socket createSocket(String host, int port) throws SocketException {
    return createSocket();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws SocketException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws SocketException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws SocketException {
    return createSocket();
  }
}
