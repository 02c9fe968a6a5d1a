package org.laurel.audit;

import java.util.Iterator;
import org.laurel.audit.Finding.Broken;
import org.laurel.audit.Finding.Whole;
import org.laurel.database.AgencyId;

/// Follows a chain from its first entry to its head, and stops where it is broken.
record Walk(AgencyId agency, Iterator<Entry> entries, Head head) {

  Finding find() {
    var last = Head.BEGINNING;
    while (entries.hasNext()) {
      var entry = entries.next();
      var next = last.number() + 1;
      if (entry.number() != next) return new Broken(next, "It is missing.");
      if (!entry.previousHash().equals(last.hash()))
        return new Broken(next, "It does not follow from the entry before it.");
      if (!entry.isSealed(agency)) return new Broken(next, "It was changed after it was written.");
      last = new Head(next, entry.hash());
    }
    return last.equals(head) ? new Whole(last.number(), last.hash()) : endsElsewhere(last);
  }

  private Finding endsElsewhere(Head last) {
    return last.number() < head.number()
        ? new Broken(last.number() + 1, "It is missing, with all that came after it.")
        : new Broken(last.number(), "The chain should not end with it.");
  }
}
