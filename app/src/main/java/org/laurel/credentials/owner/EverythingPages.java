package org.laurel.credentials.owner;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where an earner takes everything along.
@Controller
@SignedIn
class EverythingPages {

  private final Everything everything;

  EverythingPages(Everything everything) {
    this.everything = everything;
  }

  @GetMapping("/credentials/everything.zip")
  void all(Actor actor, HttpServletResponse response) throws IOException {
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"my-credentials.zip\"");
    response.setHeader("Cache-Control", "private, no-store");
    everything.write(actor, response.getOutputStream());
  }
}
