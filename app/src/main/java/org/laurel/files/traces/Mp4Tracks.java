package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Leaves of an MP4 the pictures and the sound: any other track is emptied, and so is whatever no
/// sample of these lies in (ISO/IEC 14496-12, 8.7). A camera writes there where it went.
final class Mp4Tracks {

  private final RandomAccessFile file;

  /// Where samples lie: from a byte to before another.
  private final TreeMap<Long, Long> played = new TreeMap<>();

  private Mp4Tracks(RandomAccessFile file) {
    this.file = file;
  }

  static void keepPicturesAndSound(RandomAccessFile file) throws IOException {
    var boxes = Box.all(file, 0, file.length());
    var isCut = boxes.stream().anyMatch(it -> it.type().equals("moof"));
    var tracks = new Mp4Tracks(file);
    var movie = boxes.stream().filter(it -> it.type().equals("moov")).findFirst();
    if (movie.isEmpty()) throw new Damaged("no movie");
    for (var box : movie.get().children(file))
      if (box.type().equals("trak")) tracks.look(box, isCut);
    if (isCut) return;
    for (var box : boxes) if (box.type().equals("mdat")) tracks.emptyTheRest(box);
  }

  /// The samples of a track in a cut recording lie among the others, where nobody looks for them.
  private void look(Box track, boolean isCut) throws IOException {
    if (isPlayed(track)) addSamples(track);
    else if (isCut) throw new Damaged("a track that is neither seen nor heard");
    else track.empty(file);
  }

  private boolean isPlayed(Box track) throws IOException {
    var handler = track.at(file, "mdia", "hdlr");
    if (handler.isEmpty()) throw new Damaged("a track of no kind");
    var kind = handler.get().bytes(file).getInt(8);
    return kind == number("vide") || kind == number("soun");
  }

  private static int number(String type) {
    return ByteBuffer.wrap(type.getBytes(ISO_8859_1)).getInt();
  }

  private void addSamples(Box track) throws IOException {
    var table = track.at(file, "mdia", "minf", "stbl");
    if (table.isEmpty()) throw new Damaged("a track without a table");
    try {
      addSamples(
          chunks(table.get()),
          part(table.get(), "stsc"),
          new SampleSizes(part(table.get(), "stsz")));
    } catch (IndexOutOfBoundsException early) {
      throw new Damaged("a table that breaks off", early);
    }
  }

  private ByteBuffer part(Box table, String type) throws IOException {
    var part = table.at(file, type);
    if (part.isEmpty()) throw new Damaged("a table without " + type);
    return part.get().bytes(file);
  }

  private List<Long> chunks(Box table) throws IOException {
    Optional<Box> wide = table.at(file, "co64");
    var bytes = wide.isPresent() ? wide.get().bytes(file) : part(table, "stco");
    return IntStream.range(0, bytes.getInt(4))
        .mapToObj(it ->
            wide.isPresent()
                ? bytes.getLong(8 + it * 8)
                : Integer.toUnsignedLong(bytes.getInt(8 + it * 4)))
        .toList();
  }

  /// Each line of `groups` says from which chunk on there are how many samples in one.
  private void addSamples(List<Long> chunks, ByteBuffer groups, SampleSizes sizes) {
    var line = 0;
    var lines = groups.getInt(4);
    for (var chunk = 0; chunk < chunks.size(); chunk++) {
      while (line + 1 < lines && groups.getInt(8 + (line + 1) * 12) <= chunk + 1) line++;
      var length = sizes.next(groups.getInt(12 + line * 12));
      played.merge(chunks.get(chunk), chunks.get(chunk) + length, Math::max);
    }
  }

  private void emptyTheRest(Box media) throws IOException {
    var at = media.content();
    for (var range : played.entrySet()) {
      if (range.getValue() <= at || range.getKey() >= media.end()) continue;
      if (range.getKey() > at) Box.zero(file, at, range.getKey());
      at = Math.max(at, range.getValue());
    }
    if (at < media.end()) Box.zero(file, at, media.end());
  }
}
