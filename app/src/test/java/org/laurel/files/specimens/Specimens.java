package org.laurel.files.specimens;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.laurel.files.FileType;

/// Real files with planted words, made as cameras, offices and phones make them.
public final class Specimens {

  private Specimens() {}

  public static byte[] make(FileType type, Planter planter) {
    try {
      return switch (type) {
        case JPEG -> Photos.jpeg(planter);
        case PNG -> Photos.png(planter);
        case PDF -> Documents.pdf(planter);
        case DOCX -> Offices.docx(planter);
        case XLSX -> Offices.xlsx(planter);
        case PPTX -> Offices.pptx(planter);
        case MP4 -> Movies.mp4("isom", planter);
        case M4A -> Movies.mp4("M4A ", planter);
        case WEBM -> Movies.webm(planter);
        case MP3 -> Sounds.mp3(planter);
        case TEXT ->
            joined("We plan, predict and test.\n".getBytes(), planter.bytes(Place.TEXT_BODY));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) all.writeBytes(part);
    return all.toByteArray();
  }
}
