package org.laurel.catalog;

import org.laurel.web.Markdown;

/// An author's Markdown as a part of a page.
public final class Authored {

  private static final String TABLE =
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">";

  private Authored() {}

  /// A wide table scrolls in its own box, so that a narrow screen need not.
  ///
  /// @param level of the heading above; those of the text stand below it
  public static String html(int level, String markdown) {
    return Markdown.htmlBelow(level, markdown)
        .replace("<table>", TABLE + "<table>")
        .replace("</table>", "</table></div>");
  }
}
