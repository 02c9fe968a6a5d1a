/// Follows a teacher from enrolling to earning, and keeps the hours.
@ApplicationModule(
    allowedDependencies = {"database", "web", "audit", "files", "notices", "people", "catalog"})
@NullMarked
package org.laurel.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
