package org.laurel.catalog.desk;

import java.util.List;
import org.laurel.catalog.Version.Stage;
import org.laurel.catalog.desk.DraftStore.Line;

/// Every version that the agency has, in the groups in which authors look for them.
record Library(List<Line> lines) {

  List<Line> templates() {
    return lines.stream().filter(Line::template).toList();
  }

  /// What is being written or reviewed.
  List<Line> drafts() {
    return lines.stream().filter(it -> !it.template() && it.stage() == Stage.DRAFT).toList();
  }

  List<Line> others() {
    return lines.stream().filter(it -> !it.template() && it.stage() != Stage.DRAFT).toList();
  }
}
