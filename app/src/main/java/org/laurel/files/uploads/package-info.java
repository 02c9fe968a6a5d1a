/// Takes files in pieces, so that a lost line costs a piece and not the whole: the tus protocol,
/// version 1.0.0 (https://tus.io/protocols/resumable-upload), with creation, expiration, checksum
/// and termination.
@NullMarked
package org.laurel.files.uploads;

import org.jspecify.annotations.NullMarked;
