package org.laurel.review.blind;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Where in a document words stand that are looked for.
enum Layer {
  OFFICE_WORDS,
  OFFICE_ATTRIBUTES,
  /// Addresses of links; what is left of one would lead nowhere.
  OFFICE_LINKS,
  /// Documents inside the document.
  OFFICE_DOCUMENTS,
  /// Pictures and other parts that are no XML.
  OFFICE_PICTURES,
  PDF_PAGES,
  /// Notes and filled-in fields, which lie on the page.
  PDF_NOTES,
  /// Bookmarks, links, alternative texts.
  PDF_STRINGS,
  /// Texts that stand for what is drawn, inside the drawing itself.
  PDF_MARKS;

  static final Set<Layer> ALL = Collections.unmodifiableSet(EnumSet.allOf(Layer.class));
}
