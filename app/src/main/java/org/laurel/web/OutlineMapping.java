package org.laurel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the method that answers a request.
///
/// Where an address holds an id, Spring asks the pattern of every method in the house: a fifth of
/// the time of an evidence page. Here only those are asked that begin as the request does and have
/// as many parts. Where nobody answers, or there is a choice, Spring decides as ever.
class OutlineMapping extends RequestMappingHandlerMapping {

  private Map<Outline, List<Answer>> answers = Map.of();

  private record Answer(RequestMappingInfo mapping, HandlerMethod method) {}

  @Override
  public void afterPropertiesSet() {
    super.afterPropertiesSet();
    var made = new HashMap<Outline, List<Answer>>();
    getHandlerMethods()
        .forEach((mapping, method) ->
            mapping.getPatternValues().stream()
                .map(Outline::of)
                .distinct()
                .forEach(it ->
                    made.computeIfAbsent(it, _ -> new ArrayList<>())
                        .add(new Answer(mapping, method))));
    answers = made;
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    var fitting = fitting(Outline.of(path), request);
    if (fitting.size() != 1) return super.lookupHandlerMethod(path, request);
    var answer = fitting.getFirst();
    request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, answer.method());
    handleMatch(answer.mapping(), path, request);
    return answer.method();
  }

  private List<Answer> fitting(Outline asked, HttpServletRequest request) {
    if (asked.equals(Outline.OPEN)) return List.of();
    var fitting = new ArrayList<Answer>();
    for (var outline : new Outline[] {asked, Outline.OPEN})
      for (var answer : answers.getOrDefault(outline, List.of())) {
        var mapping = getMatchingMapping(answer.mapping(), request);
        if (mapping != null) fitting.add(new Answer(mapping, answer.method()));
      }
    return fitting;
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
