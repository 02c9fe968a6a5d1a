/// People at a browser, doing their whole job on the packaged application.
@NullMarked
package org.laurel.browser;

import org.jspecify.annotations.NullMarked;
