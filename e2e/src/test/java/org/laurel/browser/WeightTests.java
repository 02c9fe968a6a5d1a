package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A first visit on a slow phone: nothing is cached, and all that comes over the wire counts.
@ExtendWith(Demonstration.Shared.class)
class WeightTests {

  static final int LIMIT = 100 * 1024;

  @ParameterizedTest
  @CsvSource({
    "'', /",
    "'', /catalogue",
    "'', /catalogue/alpr",
    "'', /catalogue/steam",
    "'', /sign-in",
    "'', /sign-up",
    "'', /verify",
    "EDUCATOR, /home",
    "EDUCATOR, /learning",
    "ASSESSOR, /reviews",
    "PROGRAM_MANAGER, /progress",
    "AUTHOR, /library"
  })
  void isLight(String role, String path, Demonstration demonstration) {
    var bytes = bytes(demonstration, role, path);

    System.out.printf("%,7d bytes on first load: %s%n", bytes, path);
    assertThat(bytes).as("bytes of %s", path).isPositive().isLessThanOrEqualTo(LIMIT);
  }

  private static int bytes(Demonstration demonstration, String role, String path) {
    try (var visitor = demonstration.visitor(Screen.PHONE)) {
      if (!role.isEmpty()) visitor.signIn(demonstration.laurel().accounts(role).getFirst());
      return bytes(visitor, path);
    }
  }

  /// What comes over the wire when this page is the first one that somebody opens.
  static int bytes(Visitor visitor, String path) {
    visitor.forgetCache();
    var requests = new ArrayList<Request>();
    visitor.page().onRequestFinished(requests::add);
    visitor.open(path);
    visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
    return List.copyOf(requests).stream().mapToInt(WeightTests::size).sum();
  }

  private static int size(Request request) {
    var sizes = request.sizes();
    return sizes.responseHeadersSize + sizes.responseBodySize;
  }
}
