/// Holds the academic and professional standards that micro-credentials point at.
@ApplicationModule(allowedDependencies = {"database", "web", "packages", "audit", "people"})
@NullMarked
package org.laurel.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
