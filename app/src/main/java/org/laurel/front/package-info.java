/// Opens the house: the start page, each person's home with the one next step, and our promises.
@ApplicationModule(allowedDependencies = {"database", "web", "notices", "people"})
@NullMarked
package org.laurel.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
