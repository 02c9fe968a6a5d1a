package org.laurel.recognition;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.MenuItem;
import org.laurel.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The officer's inbox: what credentials brought, to be granted in one go.
@Controller
@Requires(Role.RECOGNITION_OFFICER)
class RecognitionPages {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Gains gains;

  RecognitionPages(Gains gains) {
    this.gains = gains;
  }

  @Bean
  static MenuItem recognitionItem() {
    return new MenuItem("Recognition", "/recognition", Role.RECOGNITION_OFFICER.name(), 30);
  }

  @GetMapping("/recognition")
  ModelAndView inbox() {
    return page(HttpStatus.OK, Errors.NONE, "");
  }

  @PostMapping("/recognition/grants")
  ModelAndView grant(
      Actor actor,
      @RequestParam(required = false) @Nullable List<UUID> gain,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes next) {
    try {
      var count = gains.grant(actor, ticked(gain), amounts(form));
      return done(next, count + (count == 1 ? " is granted." : " are granted."));
    } catch (Refused refused) {
      return page(HttpStatus.BAD_REQUEST, mistake("gains", refused), "");
    }
  }

  @PostMapping("/recognition/refusals")
  ModelAndView refuse(
      Actor actor,
      @RequestParam(required = false) @Nullable List<UUID> gain,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    try {
      var count = gains.refuse(actor, ticked(gain), reason);
      return done(next, count + (count == 1 ? " is refused." : " are refused."));
    } catch (Refused refused) {
      return page(HttpStatus.BAD_REQUEST, mistake("reason", refused), reason);
    }
  }

  private static List<UUID> ticked(@Nullable List<UUID> gain) {
    if (gain == null || gain.isEmpty())
      throw new Refused("Nothing is ticked. Tick the lines that you decide on.");
    return gain;
  }

  /// The fields are named `amount-<id>`.
  private static Map<UUID, BigDecimal> amounts(MultiValueMap<String, String> form) {
    var amounts = new HashMap<UUID, BigDecimal>();
    form.forEach((name, values) -> {
      if (name.startsWith("amount-") && !values.getFirst().isBlank())
        amounts.put(UUID.fromString(name.substring(7)), amount(values.getFirst().strip()));
    });
    return amounts;
  }

  private static BigDecimal amount(String text) {
    if (!text.matches("\\d{1,7}(\\.\\d{1,2})?"))
      throw new Refused("“%s” is no amount. Write a number such as 350.".formatted(text));
    return new BigDecimal(text);
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

  private static ModelAndView done(RedirectAttributes next, String notice) {
    next.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:/recognition");
  }

  private static Errors mistake(String field, Refused refused) {
    return new Errors(List.of(new Errors.Mistake(field, String.valueOf(refused.getMessage()))));
  }

  private ModelAndView page(HttpStatus status, Errors errors, String reason) {
    return new ModelAndView("recognition/inbox", status)
        .addObject("gains", gains.waiting())
        .addObject("total", gains.countWaiting())
        .addObject("errors", errors)
        .addObject("reason", reason)
        .addObject("year", LocalDate.now(java.time.ZoneOffset.UTC).getYear());
  }
}
