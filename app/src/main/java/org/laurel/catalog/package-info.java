/// Shows what can be earned, what it asks and how it is judged.
@ApplicationModule(
    allowedDependencies = {
      "database",
      "web",
      "packages",
      "files",
      "audit",
      "notices",
      "people",
      "standards",
      "programs"
    })
@NullMarked
package org.laurel.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
