package org.laurel.people;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Keeps in a session the id of the person who is signed in, and nothing else: it is quickly read,
/// and still means the same after a library has changed its classes.
@Component
class PersonInSession implements SecurityContextRepository {

  private static final String PERSON = PRINCIPAL_NAME_INDEX_NAME;

  static SecurityContext of(String person) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    return context;
  }

  @Override
  @SuppressWarnings("deprecation") // the one that is not rests upon this one
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return person(holder.getRequest())
        .map(PersonInSession::of)
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var authentication = context.getAuthentication();
    if (authentication != null) request.getSession().setAttribute(PERSON, authentication.getName());
    else session(request).ifPresent(it -> it.removeAttribute(PERSON));
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return person(request).isPresent();
  }

  private static Optional<String> person(HttpServletRequest request) {
    return session(request).map(it -> (String) it.getAttribute(PERSON));
  }

  private static Optional<HttpSession> session(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false));
  }
}
