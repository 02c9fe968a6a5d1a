package org.laurel.audit;

/// The end of a chain: the number of its last entry, and that entry's seal.
record Head(long number, String hash) {

  static final Head BEGINNING = new Head(0, Entry.BEGINNING);
}
