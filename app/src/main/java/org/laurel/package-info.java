/// Laurel, a platform for educators' micro-credentials. Each package below is a room.
@NullMarked
package org.laurel;

import org.jspecify.annotations.NullMarked;
