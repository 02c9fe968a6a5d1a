/// Gives earners what is theirs: what others see of it, reminders, and all of it to take along.
@NullMarked
package org.laurel.credentials.owner;

import org.jspecify.annotations.NullMarked;
