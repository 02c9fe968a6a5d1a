/// Says what adds up to what: requirements of micro-credentials, hours and outside proofs.
@ApplicationModule(
    allowedDependencies = {
      "database",
      "web",
      "packages",
      "audit",
      "notices",
      "people",
      "standards",
      "programs",
      "catalog",
      "learning",
      "credentials"
    })
@NullMarked
package org.laurel.pathways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
