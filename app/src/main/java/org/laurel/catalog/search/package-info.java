/// Finds open offers by words and by what they are tagged with, as fast among a hundred thousand as
/// among a hundred.
@NullMarked
package org.laurel.catalog.search;

import org.jspecify.annotations.NullMarked;
