package org.laurel.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Draws the view `catalog/offer` with `offer.jte`, which lies beside the code of `catalog`.
///
/// A template gets what the page method put in the model, `page` (the [Page] around it), and, where
/// a form was sent, `errors`. Its name keeps Spring from asking each resolver for each kind of
/// answer.
@Component("viewResolver")
class Templates implements ViewResolver, Ordered {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, getClass().getClassLoader(), "org.laurel");
  private final Frame frame;

  Templates(Frame frame) {
    this.frame = frame;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    var template = name + ".jte";
    return engine.hasTemplate(template) ? new Drawing(template) : null;
  }

  @Override
  public int getOrder() {
    return 0;
  }

  private class Drawing implements View {

    private final String template;

    Drawing(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return "text/html;charset=utf-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var output = new Utf8ByteOutput();
      engine.render(template, parameters(model, request), output);
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      response.getOutputStream().write(output.toByteArray());
    }

    private Map<String, Object> parameters(
        @Nullable Map<String, ?> model, HttpServletRequest request) {
      var parameters = new HashMap<String, Object>();
      if (model != null)
        model.forEach((name, value) -> {
          if (value instanceof BindingResult sent)
            parameters.putIfAbsent("errors", Errors.of(sent));
          else parameters.put(name, value);
        });
      parameters.putIfAbsent("errors", Errors.NONE);
      parameters.put("page", frame.around(request));
      return parameters;
    }
  }
}
