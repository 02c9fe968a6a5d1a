package org.laurel.audit;

import java.util.Iterator;
import java.util.NavigableMap;
import org.laurel.audit.Finding.Broken;
import org.laurel.audit.Finding.Whole;
import org.laurel.audit.tree.Frontier;
import org.laurel.audit.tree.Hash;
import org.laurel.database.AgencyId;

/// Follows a chain from its first entry to its head, and stops where it is broken.
///
/// @param roots of the log, as they were signed, by how many entries they cover
record Walk(AgencyId agency, Iterator<Entry> entries, Head head, NavigableMap<Long, Hash> roots) {

  Finding find() {
    var last = Head.BEGINNING;
    var log = new Frontier();
    while (entries.hasNext()) {
      var entry = entries.next();
      var next = last.number() + 1;
      if (entry.number() != next) return new Broken(next, "It is missing.");
      if (!entry.previousHash().equals(last.hash()))
        return new Broken(next, "It does not follow from the entry before it.");
      if (!entry.isSealed(agency)) return new Broken(next, "It was changed after it was written.");
      log.add(entry.leaf());
      if (!agrees(log))
        return new Broken(next, "Up to it, the record is not the one whose log was signed.");
      last = new Head(next, entry.hash());
    }
    if (!last.equals(head)) return endsElsewhere(last);
    return roots.tailMap(last.number(), false).isEmpty()
        ? new Whole(last.number(), last.hash())
        : missing(last);
  }

  private boolean agrees(Frontier log) {
    var signed = roots.get(log.size());
    return signed == null || signed.equals(log.root());
  }

  private Finding endsElsewhere(Head last) {
    return last.number() < head.number()
        ? missing(last)
        : new Broken(last.number(), "The chain should not end with it.");
  }

  private static Finding missing(Head last) {
    return new Broken(last.number() + 1, "It is missing, with all that came after it.");
  }
}
