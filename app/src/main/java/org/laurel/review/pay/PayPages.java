package org.laurel.review.pay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What an assessor earned, month by month.
@Controller
@Requires(Role.ASSESSOR)
class PayPages {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

  private final PayStore store;
  private final Agencies agencies;
  private final InstantSource clock;

  PayPages(PayStore store, Agencies agencies, InstantSource clock) {
    this.store = store;
    this.agencies = agencies;
    this.clock = clock;
  }

  /// @param what the code of the submission, or the reason of a correction
  public record Line(String day, String name, String what, String amount) {}

  /// @param key such as `2026-11`
  /// @param before the key of the month before
  public record Month(String key, String title, String before, String total, List<Line> lines) {}

  @GetMapping("/reviews/pay")
  String mine(Actor actor, @RequestParam(required = false) @Nullable YearMonth month, Model model) {
    var shown = shown(month);
    model.addAttribute("month", month(shown, store.of(actor.id(), start(shown), end(shown))));
    return "review/pay/pay";
  }

  @GetMapping("/reviews/pay.csv")
  @Transactional(readOnly = true)
  public ResponseEntity<byte[]> table(Actor actor, @RequestParam YearMonth month) {
    return send(store.of(actor.id(), start(month), end(month)), month);
  }

  YearMonth shown(@Nullable YearMonth month) {
    return month == null ? YearMonth.from(clock.instant().atZone(zone())) : month;
  }

  Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone()).toInstant();
  }

  Instant end(YearMonth month) {
    return start(month.plusMonths(1));
  }

  private ZoneId zone() {
    return agencies.current().timeZone();
  }

  Month month(YearMonth month, List<PayStore.Line> lines) {
    var total = lines.stream().map(PayStore.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Month(
        month.toString(),
        MONTH.format(month),
        month.minusMonths(1).toString(),
        total.setScale(2).toPlainString(),
        lines.stream().map(this::line).toList());
  }

  private Line line(PayStore.Line it) {
    return new Line(
        DAY.format(it.at().toInstant().atZone(zone())),
        it.name(),
        it.code() == null ? it.reason() : it.code(),
        it.amount().toPlainString());
  }

  static ResponseEntity<byte[]> send(List<PayStore.Line> lines, YearMonth month) {
    var name = ContentDisposition.attachment().filename("pay-" + month + ".csv");
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .body(PayTable.csv(lines));
  }
}
