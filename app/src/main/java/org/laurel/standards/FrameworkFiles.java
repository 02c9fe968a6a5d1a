package org.laurel.standards;

import java.util.Collection;
import java.util.HashMap;
import java.util.TreeSet;
import org.laurel.packages.PackageWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes frameworks into a program package, each with all items that the agency knows of it.
@Component
public class FrameworkFiles {

  private final FrameworkStore store;

  FrameworkFiles(FrameworkStore store) {
    this.store = store;
  }

  /// A second version of one framework goes into a file named `<slug>--2.yaml`, and so on.
  @Transactional(readOnly = true)
  public void write(Collection<FrameworkName> names, PackageWriter folder) {
    var versions = new HashMap<String, Integer>();
    for (var name : new TreeSet<>(names)) {
      var nth = versions.merge(name.slug(), 1, Integer::sum);
      folder.yaml(
          "frameworks/" + name.slug() + (nth == 1 ? "" : "--" + nth) + ".yaml", store.whole(name));
    }
  }
}
