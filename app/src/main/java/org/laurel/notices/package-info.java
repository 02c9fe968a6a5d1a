/// Tells people what happened: kindly, seldom, and not at night.
@ApplicationModule(allowedDependencies = {"database", "web"})
@NullMarked
package org.laurel.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
