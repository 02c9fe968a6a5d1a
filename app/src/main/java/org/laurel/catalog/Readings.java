package org.laurel.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.laurel.catalog.VersionStore.Head;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.springframework.stereotype.Component;

/// What visitors read of each version. A draft may still change, and no visitor gets to see one, so
/// what is kept here stays true.
@Component
class Readings {

  private static final int KEPT = 100;

  private final Standards standards;
  private final Schema schema;
  private final Ctdl ctdl;
  private final Recent<Version.Id, Reading> kept = new Recent<>(KEPT);

  Readings(Standards standards, Schema schema, Ctdl ctdl) {
    this.standards = standards;
    this.schema = schema;
    this.ctdl = ctdl;
  }

  Reading of(Head head, Drawn drawn) {
    return kept.get(head.id()).orElseGet(() -> kept.put(head.id(), read(head, drawn)));
  }

  private Reading read(Head head, Drawn drawn) {
    var design = drawn.design();
    var ids = design.alignments().stream().map(Competency.Id::new).toList();
    var all = standards.all(ids);
    var described = new LinkedHashMap<String, Object>(Map.of("@context", CtdlContext.TERMS));
    described.putAll(ctdl.of(head, design, all));
    return Reading.of(drawn.html(), all, schema.of(head, design, all), described);
  }
}
