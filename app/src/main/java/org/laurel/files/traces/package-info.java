/// Takes out of a file what tells of its maker: author, place, device, history.
@NullMarked
package org.laurel.files.traces;

import org.jspecify.annotations.NullMarked;
