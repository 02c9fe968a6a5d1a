/// Shows the agency's public log, and what it holds about a credential.
@NullMarked
package org.laurel.credentials.log;

import org.jspecify.annotations.NullMarked;
