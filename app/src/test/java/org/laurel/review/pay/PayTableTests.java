package org.laurel.review.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayTableTests {

  private static final UUID ID = new UUID(0, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r\n=1",
        " =1",
        "\"=1",
        "'=HYPERLINK(1)",
        "\n@x"
      })
  void keepsFormulasFromRunning(String text) {
    assertThat(PayTable.harmless(text)).startsWith("'").doesNotContain("\t", "\n", "\r");
  }

  @Test
  void writesALineForEach() {
    var line =
        new PayStore.Line(
            ID,
            ID,
            "Sam, \"S\"",
            null,
            new BigDecimal("-35.00"),
            "=cmd",
            Timestamp.from(Instant.parse("2026-11-22T15:00:00Z")));

    assertThat(new String(PayTable.csv(List.of(line)), StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            """
            id,assessor,assessor_id,submission,amount,reason,at
            %s,"Sam, ""S""\",%s,,-35.00,'=cmd,2026-11-22T15:00:00Z
            """
                .formatted(ID, ID));
  }
}
