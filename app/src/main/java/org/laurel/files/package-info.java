/// Keeps what people upload: once per content, typed by looking inside, every reading logged.
@ApplicationModule(allowedDependencies = {"database", "web"})
@NullMarked
package org.laurel.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
