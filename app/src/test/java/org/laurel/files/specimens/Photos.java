package org.laurel.files.specimens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.laurel.files.specimens.Specimens.joined;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/// Pictures with all that a camera and a desk program write beside them.
final class Photos {

  private static final int ARTIST = 0x013B;
  private static final int GPS = 0x8825;
  private static final int LATITUDE = 2;
  private static final int AREA = 0x1C;
  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int UNDEFINED = 7;
  private static final int COPYRIGHT = 0x63707274;

  /// A place on earth whose bytes can be read.
  private static final int POSITION = 24;

  private Photos() {}

  static byte[] jpeg(Planter planter) throws IOException {
    var plain = drawn("jpg");
    var thumbnail = Arrays.copyOf(planter.bytes(Place.JPEG_THUMBNAIL), 30);
    var begin = joined("JFIF\0\1\1\0\0\1\0\1".getBytes(ISO_8859_1), new byte[] {10, 1}, thumbnail);
    return joined(
        new byte[] {(byte) 0xFF, (byte) 0xD8},
        segment(0xE0, begin),
        segment(0xE1, joined("Exif\0\0".getBytes(US_ASCII), exif(planter))),
        segment(0xE1, joined("http://ns.adobe.com/xap/1.0/\0".getBytes(US_ASCII), xmp(planter))),
        segment(0xED, joined("Photoshop 3.0\0".getBytes(US_ASCII), planter.bytes(Place.JPEG_IPTC))),
        segment(0xFE, planter.bytes(Place.JPEG_COMMENT)),
        segment(
            0xE2,
            joined("ICC_PROFILE\0\1\1".getBytes(US_ASCII), profile(planter, Place.JPEG_PROFILE))),
        Arrays.copyOfRange(plain, 2, plain.length),
        planter.bytes(Place.JPEG_BEHIND));
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  private static byte[] xmp(Planter planter) {
    return joined(
        "<x:xmpmeta>".getBytes(), planter.bytes(Place.JPEG_XMP), "</x:xmpmeta>".getBytes());
  }

  /// TIFF 6.0: two entries, then the artist, then the directory of the place with two more.
  private static byte[] exif(Planter planter) {
    var artist = joined(planter.bytes(Place.JPEG_ARTIST), new byte[1]);
    var area = joined("ASCII\0\0\0".getBytes(US_ASCII), planter.bytes(Place.JPEG_AREA));
    var position = Arrays.copyOf(planter.bytes(Place.JPEG_POSITION), POSITION);
    var first = 8 + 2 + 2 * 12 + 4;
    var gps = first + artist.length;
    var behind = gps + 2 + 2 * 12 + 4;
    var tiff = ByteBuffer.allocate(behind + POSITION + area.length);
    tiff.put("MM\0*".getBytes(US_ASCII)).putInt(8).putShort((short) 2);
    entry(tiff, ARTIST, ASCII, artist.length, first);
    entry(tiff, GPS, LONG, 1, gps);
    tiff.putInt(0).put(artist).putShort((short) 2);
    entry(tiff, LATITUDE, RATIONAL, 3, behind);
    entry(tiff, AREA, UNDEFINED, area.length, behind + POSITION);
    return tiff.putInt(0).put(position).put(area).array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static byte[] profile(Planter planter, Place place) {
    var standard = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    var profile = ICC_Profile.getInstance(standard);
    profile.setData(
        COPYRIGHT, joined("text\0\0\0\0".getBytes(US_ASCII), planter.bytes(place), new byte[1]));
    return profile.getData();
  }

  static byte[] png(Planter planter) throws IOException {
    var plain = drawn("png");
    var header = 8 + 25;
    return joined(
        Arrays.copyOf(plain, header),
        chunk(
            "iCCP",
            planter.bytes(Place.PNG_PROFILE_NAME),
            new byte[2],
            deflated(profile(planter, Place.PNG_PROFILE))),
        chunk("tEXt", "Author\0".getBytes(US_ASCII), planter.bytes(Place.PNG_TEXT)),
        chunk("eXIf", planter.bytes(Place.PNG_EXIF)),
        Arrays.copyOfRange(plain, header, plain.length),
        planter.bytes(Place.PNG_BEHIND));
  }

  private static byte[] chunk(String type, byte[]... content) {
    var all = joined(content);
    var named = joined(type.getBytes(US_ASCII), all);
    var sum = new CRC32();
    sum.update(named);
    return ByteBuffer.allocate(named.length + 8)
        .putInt(all.length)
        .put(named)
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] deflated(byte[] bytes) {
    var deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    var buffer = new byte[bytes.length + 100];
    return Arrays.copyOf(buffer, deflater.deflate(buffer));
  }

  static byte[] drawn(String format) throws IOException {
    var picture = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillOval(4, 4, 24, 24);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, format, bytes);
    return bytes.toByteArray();
  }
}
