/// Takes out of evidence what would tell an assessor whose it is.
@NullMarked
package org.laurel.review.blind;

import org.jspecify.annotations.NullMarked;
