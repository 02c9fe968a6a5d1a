package org.laurel.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads `/.well-known/openid-credential-issuer/bayou` as what it means: the agency's own
/// `/bayou/.well-known/openid-credential-issuer`.
///
/// Software that knows an issuer by an address with a path puts the well-known part between host
/// and path (RFC 8414, 3.1; OpenID4VCI 1.0, 12.2.2). Before the agency's own name there may stand
/// the path under which all of Laurel lives.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class WellKnownPaths extends OncePerRequestFilter {

  private static final Pattern INSERTED =
      Pattern.compile("(/\\.well-known/[a-z-]+)(?:/[\\w-]+)*(/[a-z][a-z0-9-]*)");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var found = INSERTED.matcher(request.getRequestURI());
    chain.doFilter(
        found.matches() ? new Moved(request, found.group(2) + found.group(1)) : request, response);
  }

  private static class Moved extends HttpServletRequestWrapper {

    private final String path;

    Moved(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getServletPath() {
      return path;
    }

    @Override
    public String getRequestURI() {
      return path;
    }
  }
}
