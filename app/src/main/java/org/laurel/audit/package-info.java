/// Remembers who did what, so that nobody can change the memory unseen.
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package org.laurel.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
