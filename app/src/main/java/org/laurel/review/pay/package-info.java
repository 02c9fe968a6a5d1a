/// Keeps what assessors are owed for their ratings: lines are added, and none is ever changed.
@NullMarked
package org.laurel.review.pay;

import org.jspecify.annotations.NullMarked;
