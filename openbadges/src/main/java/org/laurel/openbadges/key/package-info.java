/// Ed25519 keys, the text they are written as, and the DID documents that publish them.
@NullMarked
package org.laurel.openbadges.key;

import org.jspecify.annotations.NullMarked;
