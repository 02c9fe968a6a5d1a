package journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The journey's own JSON reader takes what RFC 8259 allows and nothing else.
class JsonTests {

  @Test
  void readsEveryKindOfValue() {
    var json =
        Json.read(" {\"a\": [1, -2.5e3, true, false, null, \"\\u00e9\\n\\\"\\/\"], \"b\": {}} ");

    var items = json.at("a").list();
    assertThat(items.get(0).number()).isEqualTo("1");
    assertThat(items.get(1).number()).isEqualByComparingTo("-2500");
    assertThat(items.get(2).isTrue()).isTrue();
    assertThat(items.get(3).isTrue()).isFalse();
    assertThat(items.get(4).isNothing()).isTrue();
    assertThat(items.get(5).text()).isEqualTo("é\n\"/");
    assertThat(json.at("b").value()).isEqualTo(Map.of());
  }

  @Test
  void writesWhatItReads() {
    var text = "{\"slot\":\"ALPR-4\",\"texts\":[\"a \\\"b\\\"\",2,true,null]}";

    assertThat(Json.write(Json.read(text))).isEqualTo(text);
    assertThat(Json.write(List.of("\u0001"))).isEqualTo("[\"\\u0001\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "01",
        "1.",
        "+1",
        "nul",
        "\"a",
        "\"\t\"",
        "\"\\x\"",
        "\"\\u12\"",
        "[1] 2",
        "{\"a\":1,\"a\":2}",
        "'a'",
        "NaN"
      })
  void refusesWhatIsNoJson(String text) {
    assertThatThrownBy(() -> Json.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("This is no JSON");
  }

  @Test
  void namesTheMemberThatIsMissing() {
    assertThatThrownBy(() -> Json.read("{}").at("token")).hasMessageContaining("`token`");
  }
}
