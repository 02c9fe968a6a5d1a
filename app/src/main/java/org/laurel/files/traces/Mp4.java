package org.laurel.files.traces;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/// Empties the boxes of an MP4 that no player needs, such as `udta`, `meta` and `uuid` (ISO/IEC
/// 14496-12): they become `free` boxes full of zeros. Names of tracks and times of recording become
/// zero, and what lies beside pictures and sound goes.
final class Mp4 {

  private static final Set<String> CONTAINERS =
      Set.of("moov", "trak", "mdia", "minf", "stbl", "moof", "traf", "mvex");

  private static final Set<String> PLAYED =
      Set.of(
          ("ftyp styp moov mdat moof mfra sidx ssix mvhd trak mvex iods tkhd edts tref mdia mdhd"
                  + " hdlr elng minf vmhd smhd hmhd nmhd sthd dinf stbl stsd stts ctts cslg stsc"
                  + " stsz stz2 stco co64 stss stsh padb stdp sdtp sbgp sgpd subs saiz saio mfhd"
                  + " traf tfhd trun tfdt mehd trex tapt")
              .split(" "));

  private static final Set<String> TIMED = Set.of("mvhd", "tkhd", "mdhd");

  /// In a handler, its name stands behind these bytes (8.4.3).
  private static final int BEFORE_NAME = 24;

  /// In the description of pictures, the name of what compressed them (12.1.3).
  private static final int BEFORE_COMPRESSOR = 50;

  private static final int COMPRESSOR = 32;

  private final RandomAccessFile file;
  private final Set<Trace> traces;

  private Mp4(RandomAccessFile file, Set<Trace> traces) {
    this.file = file;
    this.traces = traces;
  }

  static void copy(Path from, Path to, Set<Trace> traces) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    try (var file = new RandomAccessFile(to.toFile(), "rw")) {
      if (traces.contains(Trace.MOVIE_TRACKS)) Mp4Tracks.keepPicturesAndSound(file);
      var mp4 = new Mp4(file, traces);
      for (var box : Box.all(file, 0, file.length())) mp4.clean(box);
    }
  }

  private void clean(Box box) throws IOException {
    if (!PLAYED.contains(box.type())) {
      if (traces.contains(Trace.MOVIE_TAGS)) box.empty(file);
    } else if (CONTAINERS.contains(box.type())) {
      for (var child : box.children(file)) clean(child);
    } else if (TIMED.contains(box.type()) && traces.contains(Trace.MOVIE_TIMES)) forgetTimes(box);
    else if (traces.contains(Trace.MOVIE_NAMES)) forgetNames(box);
  }

  /// Creation and modification: 32 bits each in version 0, 64 in version 1.
  private void forgetTimes(Box box) throws IOException {
    file.seek(box.content());
    var length = file.readUnsignedByte() == 1 ? 16 : 8;
    if (box.content() + 4 + length > box.end()) throw new Damaged("a header too short");
    Box.zero(file, box.content() + 4, box.content() + 4 + length);
  }

  private void forgetNames(Box box) throws IOException {
    if (box.type().equals("hdlr")) Box.zero(file, box.content() + BEFORE_NAME, box.end());
    if (!box.type().equals("stsd")) return;
    for (var entry : Box.all(file, box.content() + 8, box.end())) {
      var name = entry.begin() + BEFORE_COMPRESSOR;
      if (isPictures(entry)) Box.zero(file, name, Math.min(name + COMPRESSOR, entry.end()));
    }
  }

  /// A description of sound is shorter before its own boxes begin, and names nothing.
  private static boolean isPictures(Box description) {
    return description.type().matches("avc.|hvc.|hev.|av01|vp0.|mp4v|dvh.|encv|jpeg|s263");
  }
}
