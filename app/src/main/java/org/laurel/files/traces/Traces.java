package org.laurel.files.traces;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// One way for each format, because each hides its traces elsewhere. What people see and hear stays
/// as it is: a face, a voice, a name on the page are for people to judge.
///
/// Every way throws [Damaged] when it cannot follow the file to its end.
public final class Traces {

  private Traces() {}

  public static void removeFromJpeg(Path from, Path to) throws IOException {
    stream(from, to, Jpeg::copy);
  }

  public static void removeFromPng(Path from, Path to) throws IOException {
    stream(from, to, Png::copy);
  }

  public static void removeFromPdf(Path from, Path to) throws IOException {
    Pdf.copy(from, to, Trace.ALL);
  }

  public static void removeFromOffice(Path from, Path to) throws IOException {
    try (var output = new BufferedOutputStream(Files.newOutputStream(to))) {
      Office.copy(from, output, Trace.ALL);
    }
  }

  public static void removeFromMp4(Path from, Path to) throws IOException {
    Mp4.copy(from, to, Trace.ALL);
  }

  public static void removeFromWebm(Path from, Path to) throws IOException {
    Webm.copy(from, to, Trace.ALL);
  }

  public static void removeFromMp3(Path from, Path to) throws IOException {
    Mp3.copy(from, to, Trace.ALL);
  }

  private static void stream(Path from, Path to, Copy copy) throws IOException {
    try (var input = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
        var output = new BufferedOutputStream(Files.newOutputStream(to))) {
      copy.copy(input, output, Trace.ALL);
    } catch (EOFException early) {
      throw new Damaged("breaks off", early);
    }
  }

  private interface Copy {
    void copy(DataInputStream from, OutputStream to, Set<Trace> traces) throws IOException;
  }
}
