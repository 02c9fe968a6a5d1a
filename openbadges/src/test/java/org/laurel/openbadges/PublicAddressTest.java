package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "192.0.0.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "2001:db8::1",
        "64:ff9b::7f00:1"
      })
  void refusesAddressesInside(String address) throws IOException {
    assertFalse(PublicAddress.isPublic(InetAddress.getByName(address)), address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "2606:4700::1111"})
  void takesAddressesOfEverybody(String address) throws IOException {
    assertTrue(PublicAddress.isPublic(InetAddress.getByName(address)), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/did.json",
        "https://127.0.0.1/did.json",
        "https://localhost/did.json",
        "https://[::1]/did.json",
        "https://0x7f000001/",
        "https://user@example.org/",
        "file:///etc/passwd"
      })
  void fetchesNothingFromInside(String address) {
    assertThrows(IOException.class, () -> Documents.overHttps().get(URI.create(address)));
  }
}
