/// Gives a credential in the other forms that software asks for: tokens, old badges, transcripts.
@NullMarked
package org.laurel.credentials.faces;

import org.jspecify.annotations.NullMarked;
