package org.laurel.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place for one piece of evidence, such as `EOLA-1`.
///
/// @param ask what to show, in plain words
/// @param course the code of the course it belongs to, or null when it belongs to the whole
/// @param accepts kinds of artifact: file, photo, video, audio, link, text
/// @param homeworkHours credited to homework when the evidence is accepted
/// @param guide Markdown: how to do it well; in a package's file the path to it
/// @param template Markdown: a form to fill in; in a package's file the path to it
public record EvidenceSlot(
    @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 1000) String ask,
    @Nullable String course,
    @NotEmpty List<@Pattern(regexp = "file|photo|video|audio|link|text") String> accepts,
    boolean required,
    @PositiveOrZero BigDecimal homeworkHours,
    @NotBlank String guide,
    @NotBlank String template) {

  public EvidenceSlot {
    accepts = List.copyOf(accepts);
  }

  EvidenceSlot withTexts(String guide, String template) {
    return new EvidenceSlot(
        code, title, ask, course, accepts, required, homeworkHours, guide, template);
  }
}
