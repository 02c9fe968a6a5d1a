/// Shows frameworks as trees: their items, versions and crosswalks, and what points at them.
@NullMarked
package org.laurel.standards.tree;

import org.jspecify.annotations.NullMarked;
