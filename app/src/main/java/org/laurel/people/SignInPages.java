package org.laurel.people;

import org.laurel.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page where people sign in.
@Controller
@Everyone
class SignInPages {

  @GetMapping("/sign-in")
  String signIn(@RequestParam(required = false) String failed, Model model) {
    model.addAttribute("failed", failed != null);
    return "people/sign-in";
  }
}
