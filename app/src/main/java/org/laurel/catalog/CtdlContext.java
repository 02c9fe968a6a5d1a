package org.laurel.catalog;

import java.util.Map;

/// What the terms mean with which an offer is described to registries of credentials: the
/// `@context` of JSON-LD 1.1, section 3.1.
final class CtdlContext {

  private static final Map<String, String> IN_WORDS = Map.of("@container", "@language");
  private static final Map<String, String> ADDRESS = Map.of("@type", "@id");
  private static final Map<String, String> DURATION = Map.of("@type", "xsd:duration");

  /// Stands in each document, so that nobody has to fetch it.
  static final Map<String, Object> TERMS =
      Described.with("ceterms", "https://purl.org/ctdl/terms/")
          .and("credentialStat", "https://purl.org/ctdl/vocabs/credentialStat/")
          .and("xsd", "http://www.w3.org/2001/XMLSchema#")
          .and("ceterms:name", IN_WORDS)
          .and("ceterms:description", IN_WORDS)
          .and("ceterms:condition", IN_WORDS)
          .and("ceterms:frameworkName", IN_WORDS)
          .and("ceterms:targetNodeName", IN_WORDS)
          .and("ceterms:targetNodeDescription", IN_WORDS)
          .and("ceterms:subjectWebpage", ADDRESS)
          .and("ceterms:image", ADDRESS)
          .and("ceterms:targetNode", ADDRESS)
          .and("ceterms:dateEffective", Map.of("@type", "xsd:date"))
          .and("ceterms:exactDuration", DURATION)
          .and("ceterms:minimumDuration", DURATION)
          .and("ceterms:maximumDuration", DURATION)
          .map();

  private CtdlContext() {}
}
