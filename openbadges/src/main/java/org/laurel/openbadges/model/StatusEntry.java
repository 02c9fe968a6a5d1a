package org.laurel.openbadges.model;

import java.util.Arrays;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// Where to look up whether a credential still stands (Bitstring Status List 1.0, 2.1).
public record StatusEntry(String listUrl, int index, Purpose purpose) {

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
        .put("type", "BitstringStatusListEntry")
        .put("statusPurpose", purpose.word())
        .put("statusListIndex", Integer.toString(index))
        .put("statusListCredential", listUrl)
        .done();
  }

  /// Reads an entry; kinds of status and purposes that say nothing about validity are refused.
  public static StatusEntry read(Json json) {
    Json.Obj entry = Shapes.object(json);
    if (!"BitstringStatusListEntry".equals(Shapes.need(entry, "type"))) {
      throw new Refused(".type", "is not a kind of status this library knows");
    }
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
