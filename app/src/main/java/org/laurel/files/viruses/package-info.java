/// Looks for viruses, with a ClamAV daemon where one is set up.
@NullMarked
package org.laurel.files.viruses;

import org.jspecify.annotations.NullMarked;
