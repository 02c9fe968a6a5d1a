package org.laurel.recognition;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Decisions as a table for payroll and licence systems (RFC 4180).
final class Payroll {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "earner",
          "earner_id",
          "credential",
          "credential_id",
          "kind",
          "amount",
          "state",
          "decided_at",
          "reason");

  private Payroll() {}

  static byte[] csv(List<Gain> gains) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS);
      gains.forEach(gain -> csv.writeRecord(record(gain)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> record(Gain gain) {
    return List.of(
        gain.id().value().toString(),
        plain(gain.earnerName()),
        gain.earner().value().toString(),
        plain(gain.title()),
        gain.credential().toString(),
        gain.kind().name(),
        gain.amount() == null ? "" : shown(gain.amount()),
        gain.state().name(),
        Objects.toString(gain.decidedAt(), ""),
        plain(gain.reason()));
  }

  private static String shown(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /// A spreadsheet would run a text that begins like a formula (OWASP, CSV injection).
  private static String plain(String text) {
    return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
  }
}
