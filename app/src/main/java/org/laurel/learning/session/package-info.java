/// Schedules the sessions of cohorts, and credits the hours of those who were there.
@NullMarked
package org.laurel.learning.session;

import org.jspecify.annotations.NullMarked;
