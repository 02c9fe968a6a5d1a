package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.web.Visitor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Finds out who acts in a request. Roles are read each time, so that somebody who leaves has
/// nothing from the next request on.
@Component
class Actors implements Visitor {

  private static final String ACTOR = Actor.class.getName();

  private final People people;

  Actors(People people) {
    this.people = people;
  }

  Optional<Actor> of(HttpServletRequest request) {
    if (request.getAttribute(ACTOR) instanceof Actor known) return Optional.of(known);
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !isPerson(authentication) || agencyOf(request).isEmpty())
      return Optional.empty();
    var id = new Person.Id(UUID.fromString(authentication.getName()));
    var actor = people.actor(id, Tenancy.current());
    actor.ifPresent(it -> request.setAttribute(ACTOR, it));
    return actor;
  }

  private static boolean isPerson(Authentication it) {
    return it.isAuthenticated() && !(it instanceof AnonymousAuthenticationToken);
  }

  private static Optional<Agency> agencyOf(HttpServletRequest request) {
    return request.getAttribute(Agency.class.getName()) instanceof Agency agency
        ? Optional.of(agency)
        : Optional.empty();
  }

  @Override
  public String name(HttpServletRequest request) {
    return of(request).map(actor -> actor.person().name()).orElse("");
  }

  @Override
  public boolean holds(HttpServletRequest request, String role) {
    return of(request).filter(actor -> actor.is(Role.valueOf(role))).isPresent();
  }

  @Override
  public String agency(HttpServletRequest request) {
    return agencyOf(request).map(Agency::name).orElse("Laurel");
  }
}
