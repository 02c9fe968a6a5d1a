package org.laurel.standards.exchange;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Standards for programs. They are read where CASE has them; see [CaseApi].
@RestController
@Requires(Role.AUTHOR)
class StandardsApi {

  private final Exchange exchange;
  private final Download download;

  StandardsApi(Exchange exchange, Download download) {
    this.exchange = exchange;
    this.download = download;
  }

  public record Source(@NotBlank(message = "Give the address of a CASE package.") String address) {}

  @PostMapping(path = "/api/v1/standards", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Imports a CASE 1.0 or 1.1 package; the same one again changes nothing")
  Imported take(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    return exchange.take(actor.id(), Upload.bytes(file));
  }

  @PostMapping(path = "/api/v1/standards", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Fetches a CASE package from its publisher's address and imports it")
  Imported fetch(Actor actor, @Valid @RequestBody Source source) {
    return exchange.take(actor.id(), download.from(source.address()));
  }
}
