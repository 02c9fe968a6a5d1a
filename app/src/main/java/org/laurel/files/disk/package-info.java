/// Writes to a disk so that what was answered is still there after a power cut.
@NullMarked
package org.laurel.files.disk;

import org.jspecify.annotations.NullMarked;
