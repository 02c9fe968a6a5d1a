package org.laurel.web;

import gg.jte.Content;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
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

  /// As a part of a page: the text's own title is left to the page, and its headings stand below
  /// one of this level.
  public static String htmlBelow(int level, String text) {
    var document = PARSER.parse(text);
    if (document.getFirstChild() instanceof Heading title && title.getLevel() == 1) title.unlink();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + level - 1));
          }
        });
    return RENDERER.render(document);
  }
}
