package org.laurel.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place for one piece of evidence, such as `EOLA-1`.
///
/// @param ask what to show, in plain words
/// @param course the code of the course it belongs to, or null when it belongs to the whole
/// @param accepts kinds of artifact: file, photo, video, audio, link, text
/// @param homeworkHours credited to homework when the evidence is accepted
/// @param guide Markdown: how to do it well
/// @param template Markdown: a form to fill in
public record EvidenceSlot(
    String code,
    String title,
    String ask,
    @Nullable String course,
    List<String> accepts,
    boolean required,
    BigDecimal homeworkHours,
    String guide,
    String template) {}
