/// Merkle trees as public logs have them (RFC 6962, 2.1): what is in them, and that they only grow.
@NullMarked
package org.laurel.audit.tree;

import org.jspecify.annotations.NullMarked;
