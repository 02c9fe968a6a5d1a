package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.HttpSessionIdResolver;

/// Reads the session's id from its cookie once for each request.
///
/// The filter of sessions saves twice: when the answer begins to leave and when the request ends.
/// Before the second time it would read the session anew, which costs as much as the first and can
/// change nothing any more.
record SessionCookie(CookieHttpSessionIdResolver cookie) implements HttpSessionIdResolver {

  @Override
  public List<String> resolveSessionIds(HttpServletRequest request) {
    var mark = SessionCookie.class.getName() + request.getDispatcherType();
    if (request.getAttribute(mark) != null) return List.of();
    request.setAttribute(mark, true);
    return cookie.resolveSessionIds(request);
  }

  @Override
  public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
    if (!response.isCommitted()) cookie.setSessionId(request, response, id);
  }

  @Override
  public void expireSession(HttpServletRequest request, HttpServletResponse response) {
    cookie.expireSession(request, response);
  }
}
