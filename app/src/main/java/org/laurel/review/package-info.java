/// Has trained people judge a submission without knowing whose it is.
@ApplicationModule(
    allowedDependencies = {
      "database",
      "web",
      "files",
      "audit",
      "notices",
      "people",
      "catalog",
      "learning",
      "portfolio"
    })
@NullMarked
package org.laurel.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
