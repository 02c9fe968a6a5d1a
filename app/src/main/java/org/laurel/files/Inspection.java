package org.laurel.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.Tika;
import org.laurel.web.Refused;

/// Finds out by looking inside what a file is, and refuses what could harm or cannot be judged.
final class Inspection {

  private static final Tika TIKA = new Tika();
  private static final String TAKEN =
      " Laurel takes PDF, Word, Excel, PowerPoint, JPEG, PNG, MP4, WebM, MP3, M4A and plain text.";

  private static final Set<String> PROGRAMS =
      Set.of(
          "application/x-msdownload",
          "application/x-dosexec",
          "application/x-elf",
          "application/x-executable",
          "application/x-sharedlib",
          "application/x-mach-o",
          "application/x-mach-o-executable",
          "application/java-vm",
          "application/x-sh",
          "application/x-msi",
          "application/x-object");

  private static final Set<String> PICTURES =
      Set.of(
          "image/heic",
          "image/heif",
          "image/avif",
          "image/webp",
          "image/gif",
          "image/bmp",
          "image/tiff");

  private static final Set<String> OLD_OFFICE =
      Set.of(
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/x-tika-msoffice");

  private Inspection() {}

  static FileType of(Path file, String name) throws IOException {
    var head = Head.of(file);
    var found = head.startsLikeMarkup() ? "text/html" : TIKA.detect(head.bytes());
    var type =
        switch (found) {
          case "application/pdf" -> PdfLook.orRefuse(file, head, name);
          case "image/jpeg", "image/png" -> PictureLook.orRefuse(file, name);
          case "video/mp4", "application/mp4", "video/x-m4v" -> FileType.MP4;
          case String quickTime when quickTime.equals("video/quicktime") && head.isMp4() ->
              FileType.MP4;
          case "audio/mp4", "audio/x-m4a" -> FileType.M4A;
          case "audio/mpeg" -> FileType.MP3;
          case "application/x-matroska", "video/webm", "video/x-matroska", "audio/webm" ->
              webm(head, name);
          case "application/zip", "application/x-tika-ooxml" -> ZipLook.orRefuse(file, name);
          case String text when text.startsWith("text/") || text.startsWith("message/") ->
              plainText(file, text, name);
          case String other -> throw new Refused("“" + name + "” " + reason(other) + TAKEN);
        };
    if (!type.isOffice() && head.endsAsZip())
      throw new Refused(
          "“" + name + "” holds a second file inside it. Save it again, and add the new copy.");
    return type;
  }

  private static FileType webm(Head head, String name) {
    if (head.contains("webm")) return FileType.WEBM;
    throw new Refused("“" + name + "” is a Matroska video. Save it as MP4, and add it again.");
  }

  private static FileType plainText(Path file, String found, String name) throws IOException {
    if (found.equals("text/html"))
      throw new Refused(
          "“" + name + "” is a web page or a drawing in markup. Print it to PDF, and add the PDF.");
    if (TextLook.isPlain(file)) return FileType.TEXT;
    throw new Refused(
        "“" + name + "” looks like text and is not in UTF-8. Save it as PDF or as UTF-8 text.");
  }

  private static String reason(String found) {
    if (PROGRAMS.contains(found) || found.contains("script"))
      return "is a program. Programs are never taken.";
    if (PICTURES.contains(found))
      return "is a picture of another kind. Save it as JPEG or PNG, and add it again.";
    if (OLD_OFFICE.contains(found))
      return "is in an old Office format or locked with a password. Save it as .docx, .xlsx or .pptx"
          + " without a password.";
    if (found.equals("video/quicktime"))
      return "is a QuickTime video. Save it as MP4, and add it again.";
    if (found.contains("xml"))
      return "is a web page or a drawing in markup. Print it to PDF, and add the PDF.";
    return "is of a type that assessors may not be able to open.";
  }
}
