/// Turns what reviewers decided into signed credentials, each exactly once.
@NullMarked
package org.laurel.credentials.issuing;

import org.jspecify.annotations.NullMarked;
