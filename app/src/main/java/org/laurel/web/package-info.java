/// Draws pages, and says what went wrong and what to do next.
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package org.laurel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
