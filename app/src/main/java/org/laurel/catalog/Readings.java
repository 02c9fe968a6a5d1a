package org.laurel.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.laurel.catalog.VersionStore.Head;
import org.springframework.stereotype.Component;

/// What visitors read of each version. A draft may still change, and no visitor gets to see one, so
/// what is kept here stays true.
@Component
class Readings {

  private static final int KEPT = 100;

  private final Schema schema;
  private final Ctdl ctdl;
  private final Recent<Version.Id, Reading> kept = new Recent<>(KEPT);

  Readings(Schema schema, Ctdl ctdl) {
    this.schema = schema;
    this.ctdl = ctdl;
  }

  Reading of(Head head, Drawn drawn) {
    return kept.get(head.id()).orElseGet(() -> kept.put(head.id(), read(head, drawn)));
  }

  private Reading read(Head head, Drawn drawn) {
    var design = drawn.design();
    var standards = drawn.html().standards();
    var described = new LinkedHashMap<String, Object>(Map.of("@context", CtdlContext.TERMS));
    described.putAll(ctdl.of(head, design, standards));
    return Reading.of(drawn.html(), schema.of(head, design, standards), described);
  }
}
