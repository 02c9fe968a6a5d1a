/// Does what the person who runs Laurel asks for: samples, tokens, backups, key ceremonies.
@ApplicationModule(
    allowedDependencies = {
      "database",
      "web",
      "files",
      "audit",
      "notices",
      "people",
      "standards",
      "programs",
      "catalog",
      "learning",
      "portfolio",
      "review",
      "credentials"
    })
@NullMarked
package org.laurel.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
