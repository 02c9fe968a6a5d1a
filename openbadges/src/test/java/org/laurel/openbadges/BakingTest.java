package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.openbadges.json.Refused;

class BakingTest {
  private static final String SVG =
      "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\"><path d=\"M0 0\" fill=\"url(#a)\"/>%s</svg>";

  @Test
  void bakesIntoAnSvgAndBack() {
    String credential = World.issuer().issue(World.badge().withDescription("]]> ends nothing"));

    byte[] baked = Baking.bake(Baking.bake(svg(""), "eyJhbGciOiJFUzI1NiJ9.e30.AA"), credential);

    String extracted = Baking.extract(baked).orElseThrow();
    assertEquals(java.util.List.of(), World.verifier().verify(extracted).failures());
    assertEquals(
        svg("").length,
        new String(baked, StandardCharsets.UTF_8)
            .replaceAll("<openbadges.*</openbadges:credential>", "")
            .length());
  }

  @Test
  void bakesAToken() {
    byte[] baked = Baking.bake(svg(""), "eyJhbGciOiJFUzI1NiJ9.e30.AA");

    assertEquals("eyJhbGciOiJFUzI1NiJ9.e30.AA", Baking.extract(baked).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<g onload=\"alert(1)\"/>",
        "<image href=\"https://example.org/pixel.png\"/>",
        "<use xlink:href=\"other.svg#a\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
        "<style>@import url(https://example.org/a.css);</style>",
        "<rect style=\"fill:url(https://example.org/a)\"/>",
        "<foreignObject/>",
        "<a href=\"javascript:alert(1)\"/>",
        "<broken>"
      })
  void refusesPicturesThatDoMore(String content) {
    assertThrows(Refused.class, () -> Baking.bake(svg(content), "{}"));
  }

  @Test
  void refusesBrokenPngs() {
    byte[] png = World.png();
    for (int length = 0; length < png.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(png, length);

      assertThrows(Refused.class, () -> Baking.bake(cut, "{}"), "cut at " + length);
    }
    assertTrue(Baking.extract(png).isEmpty());
  }

  private static byte[] svg(String content) {
    return SVG.formatted(content).getBytes(StandardCharsets.UTF_8);
  }
}
