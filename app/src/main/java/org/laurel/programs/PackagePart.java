package org.laurel.programs;

import java.util.Set;
import org.laurel.packages.PackageFolder;
import org.laurel.packages.PackageWriter;
import org.laurel.standards.FrameworkName;

/// Reads and writes its own part of a program package; the room that owns the part implements it.
/// Parts are loaded in the order of `@Order`, those of the lower rooms first.
public interface PackagePart {

  /// Loads from the folder of the package, in the open transaction; loading again changes nothing.
  ///
  /// @throws org.laurel.web.Refused naming file and field of the first mistake
  void load(Program program, PackageFolder folder);

  /// Writes what [#load] would read.
  ///
  /// @return the frameworks that it points at, which the package then holds
  Set<FrameworkName> save(Program program, PackageWriter folder);
}
