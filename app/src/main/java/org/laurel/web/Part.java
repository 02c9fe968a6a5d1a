package org.laurel.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Draws a template that no page of ours surrounds: a letter, a file to take home, a section that
/// is kept.
public final class Part {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Part.class.getClassLoader(), "org.laurel");

  private Part() {}

  /// @param template such as `notices/letter.jte`
  public static String of(String template, Map<String, Object> parameters) {
    var html = new StringOutput();
    ENGINE.render(template, parameters, html);
    return html.toString();
  }
}
