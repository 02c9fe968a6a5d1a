/// What a credential says, as bytes that can be signed: JSON-LD to canonical N-Quads.
@NullMarked
package org.laurel.openbadges.rdf;

import org.jspecify.annotations.NullMarked;
