package org.laurel.files.specimens;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.laurel.files.specimens.Specimens.joined;

import java.util.Arrays;

/// MP3 with tags of three times: before the sound, behind it, and at its very end.
final class Sounds {

  /// MPEG 1, layer III, 128 kbit/s at 44.1 kHz: 417 bytes in each frame.
  private static final byte[] FRAME =
      Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0}, 417);

  private Sounds() {}

  static byte[] mp3(Planter planter) {
    var artist = frame("TPE1", planter.bytes(Place.SOUND_ARTIST));
    var lyrics = joined("LYRICSBEGIN".getBytes(US_ASCII), planter.bytes(Place.SOUND_LYRICS));
    var old = joined("TAG".getBytes(US_ASCII), planter.bytes(Place.SOUND_OLD_TAG));
    return joined(
        new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, (byte) artist.length},
        artist,
        FRAME,
        FRAME,
        FRAME,
        FRAME,
        lyrics,
        "%06dLYRICS200".formatted(lyrics.length).getBytes(US_ASCII),
        Arrays.copyOf(old, 128));
  }

  private static byte[] frame(String name, byte[] value) {
    var length = (byte) (value.length + 1);
    return joined(name.getBytes(US_ASCII), new byte[] {0, 0, 0, length, 0, 0, 3}, value);
  }
}
