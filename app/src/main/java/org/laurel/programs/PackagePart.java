package org.laurel.programs;

import java.nio.file.Path;

/// Reads its own part of a programme package; the room that owns the part implements it.
public interface PackagePart {

  /// Loads from the folder of the package, in the open transaction; loading again changes nothing.
  ///
  /// @throws org.laurel.web.Refused naming file and field of the first mistake
  void load(Program program, Path folder);
}
