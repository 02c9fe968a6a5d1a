/// Knows who people are, where they work, and what each may do in an agency.
@ApplicationModule(allowedDependencies = {"database", "web", "audit", "notices"})
@NullMarked
package org.laurel.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
