package org.laurel.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Everyone;
import org.laurel.web.SignedIn;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Opens a page method to those whom its annotation names; one that names nobody stays shut.
@Component
class Doors implements HandlerInterceptor {

  private static final String OWN_CODE = "org.laurel.";

  private final Actors actors;
  private final Map<HandlerMethod, Optional<Annotation>> rules = new ConcurrentHashMap<>();

  Doors(Actors actors) {
    this.actors = actors;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isOurs(method) && !opens(method, request))
      throw new AccessDeniedException("This door is shut: " + method.getShortLogMessage());
    return true;
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getName().startsWith(OWN_CODE);
  }

  private boolean opens(HandlerMethod method, HttpServletRequest request) {
    return switch (rules
        .computeIfAbsent(method, it -> Optional.ofNullable(rule(it)))
        .orElse(null)) {
      case Everyone _ -> true;
      case SignedIn _ -> actors.of(request).isPresent();
      case Requires roles -> actors.of(request).filter(it -> holdsAny(it, roles)).isPresent();
      case null, default -> false;
    };
  }

  private static boolean holdsAny(Actor actor, Requires roles) {
    return Arrays.stream(roles.value()).anyMatch(actor::is);
  }

  /// The rule of the method, else that of its class.
  static @Nullable Annotation rule(HandlerMethod method) {
    return find(method.getMethod()).or(() -> find(method.getBeanType())).orElse(null);
  }

  private static Optional<Annotation> find(java.lang.reflect.AnnotatedElement door) {
    return Optional.<Annotation>ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(door, Everyone.class))
        .or(() ->
            Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(door, SignedIn.class)))
        .or(() ->
            Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(door, Requires.class)));
  }
}
