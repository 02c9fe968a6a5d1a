/// Reads the files of a program package: strictly, never outside its folder, and with one clear
/// sentence on a mistake.
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package org.laurel.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
