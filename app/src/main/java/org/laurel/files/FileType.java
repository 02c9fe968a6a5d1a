package org.laurel.files;

/// The types of file that Laurel takes as evidence.
public enum FileType {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  MP4("video/mp4", "mp4"),
  WEBM("video/webm", "webm"),
  MP3("audio/mpeg", "mp3"),
  M4A("audio/mp4", "m4a"),
  TEXT("text/plain", "txt");

  private final String mediaType;
  private final String extension;

  FileType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /// Without the dot.
  public String extension() {
    return extension;
  }

  /// Whether it is a picture, whose camera writes more into it than the teacher sees.
  public boolean isPhoto() {
    return this == JPEG || this == PNG;
  }

  public boolean isVideo() {
    return this == MP4 || this == WEBM;
  }

  public boolean isAudio() {
    return this == MP3 || this == M4A;
  }

  boolean isOffice() {
    return this == DOCX || this == XLSX || this == PPTX;
  }
}
