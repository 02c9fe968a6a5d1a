package org.laurel.standards.exchange;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Errors.Mistake;
import org.laurel.web.MenuItem;
import org.laurel.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The frameworks of the agency, for those who align micro-credentials with them.
@Controller
@Requires(Role.AUTHOR)
class StandardsPages {

  private final Exchange exchange;
  private final Download download;

  StandardsPages(Exchange exchange, Download download) {
    this.exchange = exchange;
    this.download = download;
  }

  @Bean
  static MenuItem standardsItem() {
    return new MenuItem("Standards", "/standards", Role.AUTHOR.name(), 62);
  }

  @GetMapping("/standards")
  ModelAndView standards() {
    return page(HttpStatus.OK, Errors.NONE, "");
  }

  @PostMapping("/standards")
  ModelAndView take(
      Actor actor,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String address,
      RedirectAttributes answer)
      throws IOException {
    var field = address.isBlank() || Upload.isThere(file) ? "file" : "address";
    try {
      var bytes = field.equals("file") ? Upload.bytes(file) : download.from(address);
      var imported = exchange.take(actor.id(), bytes);
      answer.addFlashAttribute("notice", imported.sentence());
      answer.addFlashAttribute("oddities", imported.oddities());
      return new ModelAndView("redirect:/standards");
    } catch (Refused refused) {
      var mistake = new Mistake(field, String.valueOf(refused.getMessage()));
      return page(HttpStatus.CONFLICT, new Errors(List.of(mistake)), address);
    }
  }

  private ModelAndView page(HttpStatus status, Errors errors, String address) {
    return new ModelAndView("standards/exchange/standards", status)
        .addObject("frameworks", exchange.frameworks())
        .addObject("errors", errors)
        .addObject("address", address);
  }
}
