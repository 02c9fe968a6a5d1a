package org.laurel.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What a micro-credential rests on.
///
/// @param method how teachers learn and show it
/// @param research each with its source
/// @param knowledge what a teacher who earned it knows
/// @param skills what such a teacher can do
/// @param dispositions how such a teacher goes about it
public record Foundation(
    @NotBlank @Size(max = 2000) String method,
    @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 500) String> research,
    @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 500) String> knowledge,
    @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 500) String> skills,
    @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 500) String> dispositions) {

  public Foundation {
    research = List.copyOf(research);
    knowledge = List.copyOf(knowledge);
    skills = List.copyOf(skills);
    dispositions = List.copyOf(dispositions);
  }
}
