/// Issues credentials, shares them, and lets anybody verify them.
@ApplicationModule(
    allowedDependencies = {
      "database",
      "web",
      "files",
      "audit",
      "notices",
      "packages",
      "people",
      "standards",
      "catalog",
      "learning",
      "portfolio",
      "review"
    })
@NullMarked
package org.laurel.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
