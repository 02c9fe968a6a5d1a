/// Describes programmes and who takes part in them, and reads their packages.
@ApplicationModule(
    allowedDependencies = {"database", "web", "audit", "packages", "people", "standards"})
@NullMarked
package org.laurel.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
