package org.laurel.openbadges.json;

/// A place in some bytes of JSON.
abstract class Cursor {
  final byte[] in;
  int at;

  Cursor(byte[] in) {
    this.in = in;
  }

  boolean skip(char c) {
    boolean there = at < in.length && in[at] == c;
    at += there ? 1 : 0;
    return there;
  }

  int peek() {
    while (at < in.length) {
      byte next = in[at];
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        return next & 0xff;
      }
      at++;
    }
    return -1;
  }

  void expect(char c) {
    peek();
    expectHere(c);
  }

  void expectHere(char c) {
    if (!skip(c)) {
      throw new Refused("expected '" + c + "'");
    }
  }
}
