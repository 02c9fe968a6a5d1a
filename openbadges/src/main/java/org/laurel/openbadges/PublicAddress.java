package org.laurel.openbadges;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;

/// Addresses that anybody may connect to (IANA special-purpose registries; RFC 6890).
final class PublicAddress {
  private PublicAddress() {}

  /// Resolves a name, once; a name with one inner address among its addresses is refused
  /// altogether.
  static InetAddress of(String host) throws IOException {
    InetAddress[] all = InetAddress.getAllByName(host);
    for (InetAddress address : all) {
      if (!isPublic(address)) {
        throw new IOException(host + " is not on the public network");
      }
    }
    return all[0];
  }

  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    byte[] bytes = address.getAddress();
    return !special && (address instanceof Inet6Address ? isGlobal6(bytes) : isGlobal4(bytes));
  }

  private static boolean isGlobal4(byte[] ip) {
    int first = ip[0] & 0xff;
    int second = ip[1] & 0xff;
    boolean carrier = first == 100 && (second & 0xc0) == 64;
    boolean protocol = first == 192 && second == 0 || first == 198 && (second & 0xfe) == 18;
    boolean examples = first == 198 && second == 51 || first == 203 && second == 0;
    return first != 0 && first < 240 && !carrier && !protocol && !examples;
  }

  /// Global unicast is 2000::/3, without the ways to write an IPv4 address inside it.
  private static boolean isGlobal6(byte[] ip) {
    boolean unicast = (ip[0] & 0xe0) == 0x20;
    boolean sixToFour = ip[0] == 0x20 && ip[1] == 0x02;
    boolean teredoOrExample = ip[0] == 0x20 && ip[1] == 0x01 && (ip[2] == 0 || ip[2] == 0x0d);
    return unicast && !sixToFour && !teredoOrExample;
  }
}
