package org.laurel.files.specimens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.laurel.files.specimens.Specimens.joined;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.laurel.files.EvidenceFiles;

/// The sample video with what phones add: tags, a place, a route beside the pictures, leftovers.
final class Movies {

  private Movies() {}

  static byte[] mp4(String brand, Planter planter) {
    var sample = EvidenceFiles.bytes("reflection.mp4");
    var movie = content(sample, "moov");
    var media = content(sample, "mdat");
    var begin = box("ftyp", (brand + "\0\0\2\0isommp42").getBytes(ISO_8859_1));
    var route = planter.bytes(Place.MOVIE_ROUTE);
    var shift = begin.length + 8 - (find(sample, "mdat") + 4);
    shift(movie, shift);
    write(movie, "hdlr", 24, 12, planter.bytes(Place.MOVIE_HANDLER));
    write(movie, "avc1", 42, 31, planter.bytes(Place.MOVIE_COMPRESSOR));
    write(movie, "mvhd", 4, 4, planter.bytes(Place.MOVIE_TIME));
    var at = begin.length + 8 + media.length;
    return joined(
        begin,
        box("mdat", media, route, planter.bytes(Place.MOVIE_REST)),
        box("moov", movie, track(at, route.length), tags(planter)),
        box("uuid", new byte[16], planter.bytes(Place.MOVIE_XMP)));
  }

  private static byte[] tags(Planter planter) {
    return box(
        "udta",
        box("\u00a9nam", planter.bytes(Place.MOVIE_TITLE)),
        box("\u00a9xyz", planter.bytes(Place.MOVIE_PLACE)));
  }

  /// A track of one sample that tells where the camera was.
  private static byte[] track(int at, int length) {
    var table =
        box(
            "stbl",
            box("stsd", numbers(0, 0)),
            box("stsc", numbers(0, 1, 1, 1, 1)),
            box("stsz", numbers(0, length, 1)),
            box("stco", numbers(0, 1, at)));
    var handler = joined(numbers(0, 0), "meta".getBytes(UTF_8), new byte[13]);
    return box("trak", box("mdia", box("hdlr", handler), box("minf", table)));
  }

  private static byte[] numbers(int... numbers) {
    var bytes = ByteBuffer.allocate(numbers.length * 4);
    for (var number : numbers) bytes.putInt(number);
    return bytes.array();
  }

  private static byte[] box(String type, byte[]... content) {
    var all = joined(content);
    return joined(numbers(all.length + 8), type.getBytes(ISO_8859_1), all);
  }

  private static int find(byte[] bytes, String word) {
    return new String(bytes, ISO_8859_1).indexOf(word);
  }

  private static byte[] content(byte[] file, String type) {
    var at = find(file, type);
    return Arrays.copyOfRange(file, at + 4, at - 4 + ByteBuffer.wrap(file).getInt(at - 4));
  }

  /// Where the chunks of each track lie now.
  private static void shift(byte[] movie, int shift) {
    var text = new String(movie, ISO_8859_1);
    var bytes = ByteBuffer.wrap(movie);
    for (var at = text.indexOf("stco"); at >= 0; at = text.indexOf("stco", at + 4))
      for (var i = 0; i < bytes.getInt(at + 8); i++)
        bytes.putInt(at + 12 + i * 4, bytes.getInt(at + 12 + i * 4) + shift);
  }

  /// What does not fit is cut off.
  private static void write(byte[] movie, String type, int behind, int room, byte[] word) {
    var at = find(movie, type) + 4 + behind;
    System.arraycopy(word, 0, movie, at, Math.min(word.length, room));
  }

  /// As a browser records it: clusters of no known length, and tags behind them.
  static byte[] webm(Planter planter) {
    var info = element("1549A966", element("7BA9", planter.bytes(Place.WEBM_TITLE)));
    var name = element("536E", planter.bytes(Place.WEBM_TRACK));
    var track = element("AE", joined(element("D7", new byte[] {1}), element("83", new byte[] {2})));
    var named = element("AE", joined(element("83", new byte[] {1}), name));
    var block = element("A3", joined(new byte[] {(byte) 0x81, 0, 0, 0}, new byte[200]));
    var tag = element("7373", element("67C8", element("4487", planter.bytes(Place.WEBM_TAG))));
    return joined(
        element("1A45DFA3", element("4282", "webm".getBytes(UTF_8))),
        hex("18538067"),
        hex("01FFFFFFFFFFFFFF"),
        info,
        element("1654AE6B", joined(track, named)),
        hex("1F43B675"),
        hex("01FFFFFFFFFFFFFF"),
        element("E7", new byte[] {0}),
        block,
        element("1254C367", tag));
  }

  private static byte[] element(String id, byte[] content) {
    var length = ByteBuffer.allocate(4).putInt(0x10000000 | content.length).array();
    return joined(hex(id), length, content);
  }

  private static byte[] hex(String digits) {
    return java.util.HexFormat.of().parseHex(digits);
  }
}
