package org.laurel.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import org.laurel.database.Tenancy;
import org.laurel.people.Agency;
import org.laurel.programs.Parcels;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Program packages as folders on this machine, for the person who runs Laurel. It answers in plain
/// sentences, because the launcher prints what it says.
@RestController
@Everyone
class ProgramDoor {

  private final Operator operator;
  private final Parcels parcels;
  private final Tenancy tenancy;

  ProgramDoor(Operator operator, Parcels parcels, Tenancy tenancy) {
    this.operator = operator;
    this.parcels = parcels;
    this.tenancy = tenancy;
  }

  /// The body is the folder of a package and, on a second line, the agency's slug or nothing.
  ///
  /// @param what validate, load or export
  @PostMapping("/operator/programs/{what}")
  ResponseEntity<String> program(
      @PathVariable String what,
      @RequestHeader(Operator.KEY) String key,
      @RequestBody String body,
      HttpServletRequest request) {
    operator.admit(key, request);
    var lines = body.split("\n", -1);
    try {
      var agency =
          operator
              .agency(lines.length > 1 ? lines[1] : "")
              .orElseThrow(() -> new Refused("Name the agency too, after the folder."));
      var folder = Path.of(lines[0].strip());
      return ResponseEntity.ok(tenancy.within(agency.id(), () -> done(what, folder, agency)));
    } catch (Refused | NotFound refused) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(refused.getMessage());
    }
  }

  private String done(String what, Path folder, Agency agency) {
    return switch (what) {
      case "validate" ->
          "Nothing is wrong with “%s”. Nothing was loaded."
              .formatted(parcels.validate(folder).title());
      case "load" ->
          "“%s” is loaded into %s."
              .formatted(parcels.load(folder, agency.id()).title(), agency.name());
      case "export" ->
          "Written: "
              + parcels.save(String.valueOf(folder.getFileName()), folder.resolveSibling(""));
      default -> throw new NotFound("This page");
    };
  }
}
