package org.laurel.programs;

import org.laurel.packages.PackageFolder;

/// Reads its own part of a program package; the room that owns the part implements it.
public interface PackagePart {

  /// Loads from the folder of the package, in the open transaction; loading again changes nothing.
  ///
  /// @throws org.laurel.web.Refused naming file and field of the first mistake
  void load(Program program, PackageFolder folder);
}
