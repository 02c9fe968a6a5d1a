/// Says what a credential is worth: dated rules of an agency, and what each teacher gained by them.
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
      "credentials"
    })
@NullMarked
package org.laurel.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
