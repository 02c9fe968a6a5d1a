/// Says under which name and keys an agency issues, and what it has taken back.
@NullMarked
package org.laurel.credentials.issuer;

import org.jspecify.annotations.NullMarked;
