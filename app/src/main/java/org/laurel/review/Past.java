package org.laurel.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What the attempt before was, as an assessor of the next one may see it: as blind as the rest,
/// and without a word on who judged it.
///
/// @param judged what was decided on each criterion, and what the teacher was told
/// @param items the copy that was judged then
/// @param carried which pieces of the new copy were there then
record Past(List<Feedback.Judged> judged, List<CopyItem> items, Set<UUID> carried) {

  static final Past NONE = new Past(List.of(), List.of(), Set.of());
}
