package org.laurel.openbadges.rdf;

import org.laurel.openbadges.json.Refused;

/// Where a value goes, and so what it may be.
final class Hole {
  private boolean inAddress;
  private boolean startsAddress;

  /// A hole is in a literal exactly if a quote has been opened before it.
  void note(String line, int at) {
    if (line.lastIndexOf('"', at) < 0) {
      inAddress = true;
      startsAddress |= line.charAt(at - 1) == '<';
    }
  }

  void check(String value) {
    boolean whole = startsAddress && !Iris.isAbsolute(value + "x");
    if (inAddress && (whole || !Iris.isPlain(value))) {
      throw new Refused("'" + value + "' cannot be part of an address");
    }
  }
}
