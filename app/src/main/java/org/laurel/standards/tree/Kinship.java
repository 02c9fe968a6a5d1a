package org.laurel.standards.tree;

import java.util.Arrays;

/// How an item stands to another, but for the tree (CASE 1.1, associationType).
enum Kinship {
  EXACT_MATCH_OF("exactMatchOf", "Means the same as", "Means the same as"),
  REPLACED_BY("replacedBy", "Was replaced by", "Replaces"),
  IS_RELATED_TO("isRelatedTo", "Is related to", "Is related to"),
  IS_PEER_OF("isPeerOf", "Stands beside", "Stands beside"),
  IS_PART_OF("isPartOf", "Is part of", "Has as a part"),
  PRECEDES("precedes", "Comes before", "Comes after"),
  EXEMPLAR("exemplar", "Has as an example", "Is an example of"),
  HAS_SKILL_LEVEL("hasSkillLevel", "Has the skill level", "Is the skill level of"),
  IS_TRANSLATION_OF("isTranslationOf", "Is a translation of", "Is translated as");

  private final String type;
  private final String outward;
  private final String inward;

  Kinship(String type, String outward, String inward) {
    this.type = type;
    this.outward = outward;
    this.inward = inward;
  }

  enum Direction {
    OUTWARD,
    INWARD
  }

  /// The words before the other item. A type of the publisher's own stands as it is written.
  static String words(String type, Direction direction) {
    return Arrays.stream(values())
        .filter(it -> it.type.equals(type))
        .findFirst()
        .map(it -> direction == Direction.OUTWARD ? it.outward : it.inward)
        .orElse("Is linked (" + type.replaceFirst("^ext:", "") + ") with");
  }
}
