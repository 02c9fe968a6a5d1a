package org.laurel.recognition;

import java.time.LocalDate;
import java.util.Locale;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The ledger between two days, for personnel, payroll and licence systems to take over.
@Controller
@Requires(Role.RECOGNITION_OFFICER)
class ExportPages {

  private final Gains gains;

  ExportPages(Gains gains) {
    this.gains = gains;
  }

  /// @param from the first day
  /// @param to the last day
  @GetMapping("/recognition/export")
  ResponseEntity<byte[]> export(
      @RequestParam Export table,
      @RequestParam Export.Format format,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    if (to.isBefore(from)) throw new Refused("The last day lies before the first.");
    var name = "%s-%s-%s.%s".formatted(table, from, to, format).toLowerCase(Locale.ROOT);
    return ResponseEntity.ok()
        .contentType(format.type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(format.write(gains.booked(table.kinds(), from, to)));
  }
}
