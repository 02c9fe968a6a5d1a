package org.laurel.recognition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was decided, for payroll and licence systems to take over.
@Controller
@Requires(Role.RECOGNITION_OFFICER)
class DecidedPages {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Gains gains;

  DecidedPages(Gains gains) {
    this.gains = gains;
  }

  @GetMapping("/recognition/decided.csv")
  ResponseEntity<byte[]> decided(@RequestParam LocalDate from, @RequestParam LocalDate to)
      throws IOException {
    var name = ContentDisposition.attachment().filename("gains-" + from + "-" + to + ".csv");
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .body(Payroll.csv(gains.decided(from, to)));
  }
}
