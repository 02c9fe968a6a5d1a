package org.laurel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.EmbeddedValueResolver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Whatever is asked for, the method that answers is the one that Spring itself would find.
@LaurelTest
class OutlineMappingTests {

  @Autowired ConfigurableApplicationContext house;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void findsWhatSpringWouldFind() {
    var spring = new RequestMappingHandlerMapping();
    spring.setApplicationContext(house);
    spring.setEmbeddedValueResolver(new EmbeddedValueResolver(house.getBeanFactory()));
    spring.afterPropertiesSet();
    var other = new ArrayList<String>();
    var found = 0;

    for (var path : paths())
      for (var method : List.of("GET", "POST", "DELETE", "PUT")) {
        var ours = answering(mapping, method, path);
        var theirs = answering(spring, method, path);
        if (!ours.equals(theirs)) other.add(method + " " + path + ": " + ours + " / " + theirs);
        if (theirs.contains("org.laurel")) found++;
      }

    assertThat(mapping).isInstanceOf(OutlineMapping.class);
    assertThat(other).isEmpty();
    assertThat(found).as("answered").isGreaterThan(1_000);
  }

  /// Each pattern with its variables filled, also in other spellings and with other numbers of
  /// parts.
  private List<String> paths() {
    var paths = new ArrayList<String>();
    mapping.getHandlerMethods().keySet().stream()
        .flatMap(it -> it.getPatternValues().stream())
        .map(it -> it.replaceAll("\\{[^}]+}", "0190a6c0-0000-7000-8000-000000000000"))
        .distinct()
        .forEach(path -> {
          paths.add(path);
          paths.add(path.replaceFirst("/e", "/%65"));
          paths.add(path.replaceFirst("^(/[^/]+)", "$1;a=b"));
          paths.add(path.replaceFirst("^/", "/x/"));
          paths.add(path.replaceFirst("$", "/"));
          paths.add(path.replaceFirst("$", "/x"));
          paths.add(path.replaceFirst("/([^/]*)$", "//$1"));
          paths.add(path.replaceFirst("/([^/]*)$", "%2f$1"));
        });
    return paths;
  }

  /// A refusal by its kind.
  private static String answering(RequestMappingHandlerMapping in, String method, String path) {
    var request = new MockHttpServletRequest(method, path);
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var chain = in.getHandler(request);
      return chain == null
          ? "nobody"
          : Objects.toString(((HandlerMethod) chain.getHandler()).getMethod());
    } catch (Exception refused) {
      return refused.getClass().getSimpleName();
    }
  }
}
