package org.laurel.review.pay;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Lines of pay as a table for payroll systems (RFC 4180).
final class PayTable {

  private static final List<String> COLUMNS =
      List.of("id", "assessor", "assessor_id", "submission", "amount", "reason", "at");

  private PayTable() {}

  static byte[] csv(List<PayStore.Line> lines) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS);
      for (var line : lines) csv.writeRecord(record(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> record(PayStore.Line it) {
    return List.of(
        it.id().toString(),
        harmless(it.name()),
        it.assessor().toString(),
        Objects.requireNonNullElse(it.code(), ""),
        it.amount().toPlainString(),
        harmless(it.reason()),
        it.at().toInstant().toString());
  }

  /// A spreadsheet would run a text that begins like a formula, also after a quotation mark or on a
  /// new line (OWASP ASVS 1.2.10).
  static String harmless(String text) {
    var flat = text.replaceAll("[\\r\\n\\t]+", " ");
    return flat.matches("[\\s\"']*[=+\\-@].*") ? "'" + flat : flat;
  }
}
