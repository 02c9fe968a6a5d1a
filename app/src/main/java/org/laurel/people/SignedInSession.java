package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Begins the session of somebody who has shown who they are.
@Component
class SignedInSession {

  private final PersonInSession sessions;
  private final CsrfTokenRepository secrets;

  SignedInSession(PersonInSession sessions, CsrfTokenRepository secrets) {
    this.sessions = sessions;
    this.secrets = secrets;
  }

  /// A session and a form secret from before may be known to others, so neither is kept.
  void begin(Person.Id person, HttpServletRequest request, HttpServletResponse response) {
    var before = request.getSession(false);
    if (before != null) before.invalidate();
    secrets.saveToken(null, request, response);
    var context = PersonInSession.of(person.value().toString());
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
