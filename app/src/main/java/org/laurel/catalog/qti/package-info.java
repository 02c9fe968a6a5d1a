/// Takes questions in from other systems as QTI (1EdTech Question and Test Interoperability) 2.1,
/// 2.2 and 3.0.
@NullMarked
package org.laurel.catalog.qti;

import org.jspecify.annotations.NullMarked;
