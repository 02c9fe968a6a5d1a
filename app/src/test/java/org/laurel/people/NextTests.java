package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in leads to a page of the agency and never to another site.
class NextTests {

  @ParameterizedTest
  @ValueSource(strings = {"/catalogue/algorithms?print=1", "/enrollments/0191-a/slots/eola_1", "/"})
  void goesOnAtAPathOfTheAgency(String wanted) {
    assertThat(Next.path(wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "catalogue",
        "",
        "/a\r\nSet-Cookie: x",
        "/{x}"
      })
  void goesHomeInsteadOfAnywhereElse(String wanted) {
    assertThat(Next.path(wanted)).isEqualTo("/home");
  }
}
