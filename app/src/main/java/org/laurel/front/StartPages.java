package org.laurel.front;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.laurel.people.Agencies;
import org.laurel.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of an agency, and of the server.
@Controller
@Everyone
class StartPages {

  private final Agencies agencies;

  StartPages(Agencies agencies) {
    this.agencies = agencies;
  }

  @GetMapping("/")
  String start(HttpServletRequest request, Model model) {
    if (!request.getContextPath().isEmpty()) return "front/start";
    var all = agencies.all();
    if (all.size() == 1) return "redirect:/" + all.getFirst().slug() + "/";
    model.addAttribute("agencies", List.copyOf(all));
    return "front/agencies";
  }

  @GetMapping("/privacy")
  String privacy() {
    return "front/privacy";
  }

  @GetMapping("/accessibility")
  String accessibility() {
    return "front/accessibility";
  }
}
