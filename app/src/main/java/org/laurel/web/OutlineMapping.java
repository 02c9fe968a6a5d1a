package org.laurel.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the method that answers a request.
///
/// Where an address holds an id, Spring asks the pattern of every method in the house: a fifth of
/// the time of an evidence page. Here only those are asked that begin as the request does and have
/// as many parts.
class OutlineMapping extends RequestMappingHandlerMapping {

  private static final ScopedValue<Outline> ASKED = ScopedValue.newInstance();

  private static final Set<Outline> ANY = Set.of(Outline.OPEN);

  private final Map<RequestMappingInfo, Set<Outline>> offered = new HashMap<>();

  @Override
  protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
    offered.put(
        mapping, mapping.getPatternValues().stream().map(Outline::of).collect(toUnmodifiableSet()));
    super.registerHandlerMethod(handler, method, mapping);
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    return ScopedValue.where(ASKED, Outline.of(path))
        .call(() -> super.lookupHandlerMethod(path, request));
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo mapping, HttpServletRequest request) {
    return mayAnswer(mapping) ? super.getMatchingMapping(mapping, request) : null;
  }

  private boolean mayAnswer(RequestMappingInfo mapping) {
    if (!ASKED.isBound()) return true;
    var asked = ASKED.get();
    var offers = offered.getOrDefault(mapping, ANY);
    return asked.equals(Outline.OPEN) || offers.contains(asked) || offers.contains(Outline.OPEN);
  }

  /// Of an address or a pattern: how it begins, and how many parts it has.
  private record Outline(String first, int parts) {

    /// Where the first part is a pattern itself or written in another way, or any number may
    /// follow.
    static final Outline OPEN = new Outline("*", 0);

    static Outline of(String path) {
      var start = path.startsWith("/") ? 1 : 0;
      var end = path.indexOf('/', start);
      var first = end < 0 ? path.substring(start) : path.substring(start, end);
      return isPlain(first) && !path.contains("*") && !path.contains(":")
          ? new Outline(first, (int) path.chars().filter(it -> it == '/').count())
          : OPEN;
    }

    private static boolean isPlain(String part) {
      return part.chars().allMatch(it -> Character.isLetterOrDigit(it) || "-_.".indexOf(it) >= 0);
    }
  }
}
