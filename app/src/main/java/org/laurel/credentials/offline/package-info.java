/// Makes the page that verifies credentials of an agency without any server.
@NullMarked
package org.laurel.credentials.offline;

import org.jspecify.annotations.NullMarked;
