package org.laurel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Puts the frame around a page.
@Component
class Frame {

  static final String NOTICE = "notice";

  private final Visitor visitor;
  private final List<MenuItem> menu;

  Frame(Visitor visitor, ObjectProvider<MenuItem> menu) {
    this.visitor = visitor;
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
  }

  Page around(HttpServletRequest request) {
    var base = request.getContextPath();
    var name = visitor.name(request);
    return new Page(
        base,
        request.getRequestURI().substring(base.length()),
        visitor.agency(request),
        name,
        menu.stream().filter(item -> sees(request, !name.isEmpty(), item.audience())).toList(),
        () -> csrf(request),
        SecurityHeaders.nonce(request),
        notice(request));
  }

  private boolean sees(HttpServletRequest request, boolean signedIn, String audience) {
    return switch (audience) {
      case MenuItem.ALL -> true;
      case MenuItem.SIGNED_IN -> signedIn;
      default -> visitor.holds(request, audience);
    };
  }

  private static String csrf(HttpServletRequest request) {
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null ? "" : token.getToken();
  }

  /// What the page before this one had to say, such as `Saved.`; a redirect carries it over.
  private static String notice(HttpServletRequest request) {
    var carried = RequestContextUtils.getInputFlashMap(request);
    return carried == null ? "" : Objects.toString(carried.get(NOTICE), "");
  }
}
