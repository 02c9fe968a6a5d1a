package org.laurel.files.traces;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The kinds of traces that are taken out of a file, each by a step of its own.
enum Trace {
  /// EXIF and XMP of a JPEG: who, where, with which camera.
  CAMERA,
  /// IPTC, comments and whatever else programs write into a JPEG.
  CAPTIONS,
  /// Words in a color profile, such as the name of somebody's screen.
  COLOR_NAMES,
  /// Text, EXIF and time of a PNG.
  CHUNKS,
  PDF_INFORMATION,
  /// XMP, and private data of programs.
  PDF_METADATA,
  PDF_ATTACHMENTS,
  PDF_COMMENTERS,
  PDF_SIGNATURES,
  PDF_PHOTOS,
  OFFICE_PROPERTIES,
  /// Authors of comments and changes.
  OFFICE_PEOPLE,
  /// In which sitting, from which template, in which folder.
  OFFICE_SITTINGS,
  OFFICE_HEADERS,
  /// Data that programs and districts keep in a document.
  OFFICE_DATA,
  OFFICE_PATHS,
  OFFICE_PHOTOS,
  /// Documents inside the document.
  OFFICE_DOCUMENTS,
  /// Settings of printers, and what other programs embedded.
  OFFICE_OBJECTS,
  /// Title, artist, place, device, and everything of an MP4 that no player needs.
  MOVIE_TAGS,
  MOVIE_NAMES,
  MOVIE_TIMES,
  /// What lies beside pictures and sound: places sampled on the way, subtitles, leftovers.
  MOVIE_TRACKS,
  WEBM_TAGS,
  WEBM_NAMES,
  SOUND_FRONT,
  SOUND_END;

  static final Set<Trace> ALL = Collections.unmodifiableSet(EnumSet.allOf(Trace.class));
}
