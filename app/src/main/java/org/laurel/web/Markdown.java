package org.laurel.web;

import gg.jte.Content;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Draws an author's Markdown (CommonMark with tables); HTML in it is shown, never obeyed.
public final class Markdown {

  private static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true).build();

  private Markdown() {}

  public static Content draw(String text) {
    var html = html(text);
    return output -> output.writeContent(html);
  }

  /// For text that is drawn often and never changes: keep what this returns.
  public static String html(String text) {
    return RENDERER.render(PARSER.parse(text));
  }
}
