package org.laurel.openbadges.model;

import java.util.Arrays;
import java.util.Optional;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// Where to look up whether a credential still stands (Bitstring Status List 1.0, 2.1).
public record StatusEntry(String listUrl, int index, Purpose purpose) {

  private static final String TYPE = "BitstringStatusListEntry";

  public enum Purpose {
    REVOCATION("revocation"),
    SUSPENSION("suspension");

    private final String word;

    Purpose(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Purpose of(String word) {
      return Arrays.stream(values())
          .filter(purpose -> purpose.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new Refused(".statusPurpose", "is not a purpose this library knows"));
    }
  }

  public StatusEntry {
    if (index < 0) {
      throw new Refused(".statusListIndex", "must not be negative");
    }
  }

  public String id() {
    return listUrl + "#" + index;
  }

  Json toJson() {
    return Json.fields()
        .put("id", id())
        .put("type", TYPE)
        .put("statusPurpose", purpose.word())
        .put("statusListIndex", Integer.toString(index))
        .put("statusListCredential", listUrl)
        .done();
  }

  /// Reads an entry; kinds of status and purposes that say nothing about validity are refused.
  public static StatusEntry read(Json json) {
    return readKnown(json)
        .orElseThrow(() -> new Refused(".type", "is not a kind of status this library knows"));
  }

  /// Reads an entry, or nothing where the status is of another kind, as 1EdTech's own list is.
  static Optional<StatusEntry> readKnown(Json json) {
    Json.Obj entry = Shapes.object(json);
    return TYPE.equals(Shapes.need(entry, "type"))
        ? Optional.of(readEntry(entry))
        : Optional.empty();
  }

  private static StatusEntry readEntry(Json.Obj entry) {
    return new StatusEntry(
        Shapes.need(entry, "statusListCredential"),
        index(Shapes.need(entry, "statusListIndex")),
        Purpose.of(Shapes.need(entry, "statusPurpose")));
  }

  private static int index(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Refused(".statusListIndex", "is not a whole number");
    }
  }
}
