package org.laurel.standards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A set of standards in one version, as its file in a package writes it.
record Framework(
    @Pattern(regexp = "[a-z0-9-]{1,80}") String slug,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 200) String publisher,
    @NotBlank @Size(max = 40) String version,
    @NotEmpty @Size(max = 5000) List<@Valid Item> items) {

  /// @param parent the code of the item it belongs under, or null at the top
  record Item(
      @NotBlank @Size(max = 80) String code,
      @Nullable String parent,
      @NotBlank @Size(max = 2000) String statement) {}

  Framework {
    items = List.copyOf(items);
  }

  /// A code that is used twice, if any.
  Optional<String> doubled() {
    var seen = new HashSet<String>();
    return items.stream().map(Item::code).filter(it -> !seen.add(it)).findFirst();
  }

  /// An item whose parent is not in the framework, if any.
  Optional<Item> orphan() {
    var codes = items.stream().map(Item::code).collect(Collectors.toSet());
    return items.stream()
        .filter(it -> it.parent() != null && !codes.contains(it.parent()))
        .findFirst();
  }
}
