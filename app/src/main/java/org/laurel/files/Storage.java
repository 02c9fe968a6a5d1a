package org.laurel.files;

import java.io.IOException;
import java.nio.file.Path;
import org.laurel.database.AgencyId;
import org.springframework.core.io.Resource;

/// Where the bytes lie: a folder, or later an S3-compatible store.
interface Storage {

  /// An empty file to write to before its content is kept.
  Path begin() throws IOException;

  /// Takes over a file that [#begin] gave. The content is durable when this returns; keeping it
  /// again changes nothing.
  void keep(Path written, AgencyId agency, String sha256) throws IOException;

  /// Takes the content away; what is not there is gone already.
  void remove(AgencyId agency, String sha256) throws IOException;

  /// The content, to be read from any position.
  Resource content(AgencyId agency, String sha256);
}
