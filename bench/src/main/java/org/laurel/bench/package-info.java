/// Measures the packaged application under load: `./laurel bench web` and `./laurel bench catalog`.
@NullMarked
package org.laurel.bench;

import org.jspecify.annotations.NullMarked;
