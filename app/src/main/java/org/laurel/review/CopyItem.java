package org.laurel.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.files.StoredFile;

/// One piece of evidence in the assessor's copy.
///
/// @param position chance's, so that the order of handing in tells nothing
/// @param name neutral, such as `Lesson plan – file 1.pdf`
/// @param text what was written, or the words inside a file that cannot be shown as it is
/// @param link null as well where the address would say whose it is
public record CopyItem(
    UUID id,
    int position,
    String slot,
    String name,
    @Nullable StoredFile file,
    @Nullable String text,
    @Nullable String link) {}
