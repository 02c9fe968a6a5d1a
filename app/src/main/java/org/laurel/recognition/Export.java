package org.laurel.recognition;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.MediaType;

/// A table of the ledger for one kind of office.
enum Export {
  HR("For personnel: everything", EnumSet.allOf(Kind.class)),
  PAYROLL(
      "For payroll: salary, lane, Rank and stipends",
      EnumSet.of(Kind.BASE_SALARY, Kind.SALARY_LANE, Kind.RANK, Kind.STIPEND)),
  LICENCES(
      "For the state's licence system: renewal, endorsement, hours, points and credits",
      EnumSet.of(
          Kind.LICENCE_RENEWAL,
          Kind.ENDORSEMENT,
          Kind.PD_HOURS,
          Kind.PD_POINTS,
          Kind.STATE_CREDIT,
          Kind.GRADUATE_CREDIT,
          Kind.EQUIVALENCE));

  private final String title;
  private final Set<Kind> kinds;

  Export(String title, Set<Kind> kinds) {
    this.title = title;
    this.kinds = kinds;
  }

  String title() {
    return title;
  }

  Set<Kind> kinds() {
    return kinds;
  }

  /// How it is written.
  enum Format {
    /// RFC 4180, in UTF-8.
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
    /// ECMA-376. A text is a text in it, never a formula.
    XLSX(
        MediaType.parseMediaType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final MediaType type;

    Format(MediaType type) {
      this.type = type;
    }

    MediaType type() {
      return type;
    }

    byte[] write(List<Booking> lines) {
      try {
        return this == CSV ? csv(lines) : xlsx(lines);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static byte[] csv(List<Booking> lines) throws IOException {
      var text = new StringWriter();
      try (var csv = CsvWriter.builder().build(text)) {
        csv.writeRecord(Booking.COLUMNS);
        for (var line : lines) csv.writeRecord(line.cells().stream().map(Format::text).toList());
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<Booking> lines) throws IOException {
      var bytes = new ByteArrayOutputStream();
      try (var book = new Workbook(bytes, "Laurel", "1.0")) {
        var sheet = book.newWorksheet("Ledger");
        row(sheet, 0, Booking.COLUMNS);
        for (var i = 0; i < lines.size(); i++) row(sheet, i + 1, lines.get(i).cells());
      }
      return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, List<?> cells) {
      for (var column = 0; column < cells.size(); column++) {
        if (cells.get(column) instanceof Number number) sheet.value(row, column, number);
        else sheet.value(row, column, text(cells.get(column)));
      }
    }

    private static String text(Object cell) {
      return cell instanceof BigDecimal amount ? amount.toPlainString() : cell.toString();
    }
  }
}
