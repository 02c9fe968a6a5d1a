package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Begins the session of somebody who has shown who they are.
@Component
class SignedInSession {

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final CsrfTokenRepository secrets;

  SignedInSession(CsrfTokenRepository secrets) {
    this.secrets = secrets;
  }

  /// A session and a form secret from before may be known to others, so neither is kept. The
  /// session holds the person's id and nothing else.
  void begin(Person.Id person, HttpServletRequest request, HttpServletResponse response) {
    var before = request.getSession(false);
    if (before != null) before.invalidate();
    secrets.saveToken(null, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            person.value().toString(), null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
