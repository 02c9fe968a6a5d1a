package org.laurel.openbadges.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko 2020),
/// github.com/novifinancial/ed25519-speccheck: signatures about which implementations disagree.
/// Ours agree, whichever provider computes.
class SpeccheckTest {
  /// Key and nonce of mixed order, which every equation accepts.
  private static final List<Integer> ACCEPTED_BY_ALL = List.of(3);

  /// BouncyCastle multiplies by the cofactor, which RFC 8032 allows; only a key made to deceive
  /// shows it.
  private static final List<Integer> ACCEPTED_WITH_COFACTOR = List.of(3, 4, 5);

  static List<Crypto> providers() {
    return Crypto.available();
  }

  @ParameterizedTest
  @MethodSource("providers")
  void acceptsOnlyWhatAllAccept(Crypto crypto) throws IOException {
    var accepted = new ArrayList<Integer>();
    List<Json.Obj> cases = cases();
    for (int i = 0; i < cases.size(); i++) {
      if (accepts(cases.get(i), crypto)) {
        accepted.add(i);
      }
    }

    System.err.println(
        "speccheck: "
            + cases.size()
            + " vectors compared with "
            + crypto
            + ", accepted "
            + accepted);
    boolean cofactor = crypto.name().equals("BC");
    assertEquals(cofactor ? ACCEPTED_WITH_COFACTOR : ACCEPTED_BY_ALL, accepted, crypto.name());
  }

  private static boolean accepts(Json.Obj vector, Crypto crypto) {
    try {
      return VerificationKey.ofRaw(hex(vector, "pub_key"), crypto)
          .verifies(hex(vector, "message"), hex(vector, "signature"));
    } catch (Refused e) {
      return false;
    }
  }

  private static byte[] hex(Json.Obj vector, String name) {
    return HexFormat.of().parseHex(vector.text(name).orElseThrow());
  }

  private static List<Json.Obj> cases() throws IOException {
    try (var in = SpeccheckTest.class.getResourceAsStream("speccheck.json")) {
      Json.Arr all = (Json.Arr) Json.parse(in.readAllBytes());
      return all.items().stream().map(Json.Obj.class::cast).toList();
    }
  }
}
