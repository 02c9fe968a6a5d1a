package org.laurel.web;

import jakarta.servlet.http.HttpServletRequest;

/// What the frame of a page says about who looks at it; answered by the room that knows people.
public interface Visitor {

  /// The name of who is signed in, or empty.
  String name(HttpServletRequest request);

  /// Whether who is signed in holds the role of this name in the agency.
  boolean holds(HttpServletRequest request, String role);

  /// The name of the agency whose pages these are, or empty.
  String agency(HttpServletRequest request);
}
