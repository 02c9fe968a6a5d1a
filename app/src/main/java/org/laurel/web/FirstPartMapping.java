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
/// the time of an evidence page. Here only those are asked whose first part is the request's, or
/// open.
class FirstPartMapping extends RequestMappingHandlerMapping {

  private static final ScopedValue<String> FIRST_PART = ScopedValue.newInstance();

  /// An open first part: anything may stand there.
  private static final String OPEN = "*";

  private final Map<RequestMappingInfo, Set<String>> firstParts = new HashMap<>();

  @Override
  protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
    firstParts.put(
        mapping,
        mapping.getPatternValues().stream()
            .map(FirstPartMapping::firstPart)
            .collect(toUnmodifiableSet()));
    super.registerHandlerMethod(handler, method, mapping);
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    return ScopedValue.where(FIRST_PART, firstPart(path))
        .call(() -> super.lookupHandlerMethod(path, request));
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo mapping, HttpServletRequest request) {
    return mayAnswer(mapping) ? super.getMatchingMapping(mapping, request) : null;
  }

  private boolean mayAnswer(RequestMappingInfo mapping) {
    if (!FIRST_PART.isBound()) return true;
    var asked = FIRST_PART.get();
    var offered = firstParts.getOrDefault(mapping, Set.of(OPEN));
    return asked.equals(OPEN) || offered.contains(asked) || offered.contains(OPEN);
  }

  /// Of an address or a pattern; open where it is a pattern itself, or written in another way.
  private static String firstPart(String path) {
    var start = path.startsWith("/") ? 1 : 0;
    var end = path.indexOf('/', start);
    var part = end < 0 ? path.substring(start) : path.substring(start, end);
    return part.chars().allMatch(it -> Character.isLetterOrDigit(it) || "-_.".indexOf(it) >= 0)
        ? part
        : OPEN;
  }
}
