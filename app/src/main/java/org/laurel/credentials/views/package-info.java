/// Counts how often credentials are looked at, and never by whom.
@NullMarked
package org.laurel.credentials.views;

import org.jspecify.annotations.NullMarked;
