package org.laurel.openbadges.rdf;

import java.util.List;

/// Where a value goes, and so what it may be.
///
/// @param inAddress whether it is part of an address, and so must leave it one
/// @param startsAddress whether it must be a whole beginning of an address
record Hole(boolean inAddress, boolean startsAddress) {

  /// The hole that a mark stands for in canonical lines.
  static Hole of(String mark, List<String> lines) {
    boolean inAddress = false;
    boolean startsAddress = false;
    for (String line : lines) {
      for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) {
        boolean address = line.lastIndexOf('"', at) < 0;
        inAddress |= address;
        startsAddress |= address && line.charAt(at - 1) == '<';
      }
    }
    return new Hole(inAddress, startsAddress);
  }

  boolean takes(String value) {
    boolean whole = !startsAddress || Iris.isAbsolute(value + "x");
    return !inAddress || whole && Iris.isPlain(value);
  }
}
