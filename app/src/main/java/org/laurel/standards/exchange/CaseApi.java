package org.laurel.standards.exchange;

import java.util.List;
import java.util.Map;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// The agency's frameworks for other software, where CASE says they are looked for (CASE 1.1 REST
/// binding: getCFPackage, getAllCFDocuments, getCFDocument, getCFItem, getCFAssociation,
/// getCFItemAssociations). Standards are public.
@RestController
@Everyone
@RequestMapping(CaseApi.PATH)
class CaseApi {

  static final String PATH = "/ims/case/v1p1";

  private static final int MOST_AT_ONCE = 1_000;

  private final CaseShelf shelf;

  CaseApi(CaseShelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping("/CFPackages/{sourcedId}")
  ObjectNode whole(@PathVariable String sourcedId) {
    return shelf.whole(sourcedId);
  }

  @GetMapping("/CFDocuments")
  Map<String, List<ObjectNode>> documents(
      @RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "0") int offset) {
    return Map.of(
        "CFDocuments", shelf.documents(Math.clamp(limit, 0, MOST_AT_ONCE), Math.max(0, offset)));
  }

  @GetMapping("/CFDocuments/{sourcedId}")
  ObjectNode document(@PathVariable String sourcedId) {
    return shelf.document(sourcedId);
  }

  @GetMapping("/CFItems/{sourcedId}")
  ObjectNode item(@PathVariable String sourcedId) {
    return shelf.item(sourcedId);
  }

  @GetMapping("/CFAssociations/{sourcedId}")
  ObjectNode association(@PathVariable String sourcedId) {
    return shelf.association(sourcedId);
  }

  @GetMapping("/CFItemAssociations/{sourcedId}")
  ObjectNode itemAssociations(@PathVariable String sourcedId) {
    return shelf.itemAssociations(sourcedId);
  }

  /// CASE has its own form for what is wrong (CASE 1.1 REST binding, imsx_StatusInfo).
  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  Map<String, Object> answer(NotFound missing) {
    var field =
        Map.of("imsx_codeMinorFieldName", "sourcedId", "imsx_codeMinorFieldValue", "unknownobject");
    return Map.of(
        "imsx_codeMajor",
        "failure",
        "imsx_severity",
        "error",
        "imsx_description",
        String.valueOf(missing.getMessage()),
        "imsx_codeMinor",
        Map.of("imsx_codeMinorField", List.of(field)));
  }
}
