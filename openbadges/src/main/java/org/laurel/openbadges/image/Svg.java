package org.laurel.openbadges.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laurel.openbadges.json.Refused;

/// An SVG with a credential in it (Open Badges 3.0, 5.3.2): a JSON body, or a JWT in `verify`.
public final class Svg {
  private static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";
  private static final Pattern ROOT =
      Pattern.compile("<svg(?:\\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*)?>");
  private static final Pattern BAKED =
      Pattern.compile(
          "<openbadges:(credential|assertion)\\b.*?(/>|</openbadges:\\1\\s*>)", Pattern.DOTALL);
  private static final String END_OF_DATA = "]]>";

  private Svg() {}

  public static boolean is(byte[] image) {
    int looked = Math.min(image.length, 4096);
    return ROOT.matcher(latin(image, 0, looked)).find();
  }

  /// Splices the credential in behind the root's start tag, in place of one baked before.
  public static byte[] bake(byte[] image, String credential) {
    byte[] svg = withoutBaked(image);
    SafeSvg.require(svg);
    Matcher root = root(svg);
    var out = new ByteArrayOutputStream(svg.length + credential.length() + 200);
    out.write(svg, 0, root.end());
    out.writeBytes(element(credential).getBytes(StandardCharsets.UTF_8));
    out.write(svg, root.end(), svg.length - root.end());
    return out.toByteArray();
  }

  private static String element(String credential) {
    String open = "<openbadges:credential xmlns:openbadges=\"" + NAMESPACE + "\"";
    if (!credential.startsWith("{")) {
      return open + " verify=\"" + credential + "\"/>";
    }
    String body = credential.replace(END_OF_DATA, "]]\\u003e");
    return open + "><![CDATA[" + body + END_OF_DATA + "</openbadges:credential>";
  }

  private static byte[] withoutBaked(byte[] svg) {
    String text = latin(svg, 0, svg.length);
    return BAKED.matcher(text).replaceAll("").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Matcher root(byte[] svg) {
    Matcher root = ROOT.matcher(latin(svg, 0, svg.length));
    if (!root.find() || root.group().endsWith("/>")) {
      throw new Refused("not an SVG with something in it");
    }
    return root;
  }

  /// The baked credential; the picture itself is neither drawn nor trusted.
  public static Optional<String> extract(byte[] svg) {
    return SafeSvg.baked(svg);
  }

  /// One character a byte, so that places in the text are places in the file.
  private static String latin(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
