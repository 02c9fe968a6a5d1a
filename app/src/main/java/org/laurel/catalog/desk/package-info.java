/// Where authors write, compare, comment and sign versions in the browser.
@NullMarked
package org.laurel.catalog.desk;

import org.jspecify.annotations.NullMarked;
