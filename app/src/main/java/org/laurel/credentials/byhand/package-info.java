/// Issues without reviewers: by hand, or a corrected credential in the place of another. One person
/// proposes, another approves.
@NullMarked
package org.laurel.credentials.byhand;

import org.jspecify.annotations.NullMarked;
