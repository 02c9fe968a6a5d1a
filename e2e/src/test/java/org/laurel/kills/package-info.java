/// Kills the database and the application under load, and counts what is missing afterwards.
@NullMarked
package org.laurel.kills;

import org.jspecify.annotations.NullMarked;
