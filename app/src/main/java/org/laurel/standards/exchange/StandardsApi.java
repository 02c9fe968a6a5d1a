package org.laurel.standards.exchange;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Standards for programs. They are read where CASE has them; see [CaseApi].
@RestController
@Requires(Role.AUTHOR)
class StandardsApi {

  private final Exchange exchange;

  StandardsApi(Exchange exchange) {
    this.exchange = exchange;
  }

  @PostMapping(path = "/api/v1/standards", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Imports a CASE 1.0 or 1.1 package; the same one again changes nothing")
  Imported take(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
    return exchange.take(Upload.bytes(file));
  }
}
