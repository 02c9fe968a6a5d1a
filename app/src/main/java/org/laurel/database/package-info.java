/// Holds the data: a real PostgreSQL, and the wall between one agency and the next.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.laurel.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
