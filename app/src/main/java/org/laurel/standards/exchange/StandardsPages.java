package org.laurel.standards.exchange;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The frameworks of the agency, for those who align micro-credentials with them.
@Controller
@Requires(Role.AUTHOR)
class StandardsPages {

  private static final String ODDITIES = "oddities";

  private final Exchange exchange;

  StandardsPages(Exchange exchange) {
    this.exchange = exchange;
  }

  @Bean
  static MenuItem standardsItem() {
    return new MenuItem("Standards", "/standards", Role.AUTHOR.name(), 62);
  }

  @GetMapping("/standards")
  String standards(Model model) {
    if (!model.containsAttribute(ODDITIES)) model.addAttribute(ODDITIES, List.of());
    model.addAttribute("frameworks", exchange.frameworks());
    return "standards/exchange/standards";
  }

  @PostMapping("/standards")
  String take(
      @RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes answer)
      throws IOException {
    var imported = exchange.take(Upload.bytes(file));
    answer.addFlashAttribute("notice", imported.sentence());
    answer.addFlashAttribute(ODDITIES, imported.oddities());
    return "redirect:/standards";
  }
}
