package org.laurel.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.laurel.database.Tenancy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs in the program that sends a good token. A bad one is refused even where none is needed,
/// because whoever sends it believes to be signed in.
class TokenSignIn extends OncePerRequestFilter {

  private final Tokens tokens;

  TokenSignIn(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader("Authorization") == null) {
      chain.doFilter(request, response);
      return;
    }
    var person = Bearer.of(request).filter(token -> isOf(request, token)).flatMap(tokens::personOf);
    if (person.isEmpty()) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    var name = person.get().value().toString();
    SecurityContextHolder.getContext()
        .setAuthentication(new PreAuthenticatedAuthenticationToken(name, "", List.of()));
    chain.doFilter(request, response);
  }

  /// A token opens its own agency even when the address names another.
  private static boolean isOf(HttpServletRequest request, Bearer token) {
    return request.getAttribute(Agency.class.getName()) instanceof Agency agency
        && agency.slug().equals(token.agency())
        && agency.id().equals(Tenancy.current());
  }
}
