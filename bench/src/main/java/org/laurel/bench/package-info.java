/// Measures the packaged application under load: `./laurel bench web`.
@NullMarked
package org.laurel.bench;

import org.jspecify.annotations.NullMarked;
