/// Holds a teacher's evidence, and freezes it when it is submitted.
@ApplicationModule(
    allowedDependencies = {
      "database",
      "web",
      "files",
      "audit",
      "notices",
      "people",
      "catalog",
      "learning"
    })
@NullMarked
package org.laurel.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
