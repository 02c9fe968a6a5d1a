/// What an Open Badge says: the data model of Open Badges 3.0 (sections B.1 to B.8) as records.
@NullMarked
package org.laurel.openbadges.model;

import org.jspecify.annotations.NullMarked;
