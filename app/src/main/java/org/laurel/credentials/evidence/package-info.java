/// Shows of the evidence behind a credential what its earner has opened, and nothing else.
@NullMarked
package org.laurel.credentials.evidence;

import org.jspecify.annotations.NullMarked;
