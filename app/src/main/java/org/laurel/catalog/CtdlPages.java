package org.laurel.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.UUID;
import org.laurel.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/// All open offers for registries of credentials: one JSON-LD document, written as it is read, so
/// that neither memory nor a transaction holds a hundred thousand of them.
@Controller
@Everyone
class CtdlPages {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ProspectusStore prospectuses;
  private final Ctdl ctdl;
  private final JsonMapper json = JsonMapper.builder().build();

  CtdlPages(ProspectusStore prospectuses, Ctdl ctdl) {
    this.prospectuses = prospectuses;
    this.ctdl = ctdl;
  }

  @GetMapping("/catalog.ctdl.jsonld")
  void catalog(HttpServletResponse response) throws IOException {
    response.setContentType("application/ld+json");
    var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
    out.write("{\"@context\":" + json.writeValueAsString(CtdlContext.TERMS) + ",\n\"@graph\":[");
    write(out);
    out.write("\n]}\n");
    out.flush();
  }

  private void write(Writer out) throws IOException {
    var between = "\n";
    var page = prospectuses.after(BEFORE_ALL);
    while (!page.isEmpty()) {
      for (var it : page) {
        out.write(between);
        out.write(json.writeValueAsString(ctdl.of(it.head(), it.prospectus())));
        between = ",\n";
      }
      page = prospectuses.after(page.getLast().head().microCredential());
    }
  }
}
