package org.laurel.openbadges.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// What was achieved (B.1.1), the same for everyone who earned it.
public record Achievement(
    String id,
    String name,
    String description,
    Criteria criteria,
    @Nullable String achievementType,
    @Nullable String version,
    @Nullable String image,
    @Nullable Profile creator,
    List<Alignment> alignments,
    List<ResultDescription> resultDescriptions,
    List<String> tags) {

  public Achievement {
    alignments = List.copyOf(alignments);
    resultDescriptions = List.copyOf(resultDescriptions);
    tags = List.copyOf(tags);
  }

  public static Achievement of(String id, String name, String description, Criteria criteria) {
    return new Achievement(
        id, name, description, criteria, null, null, null, null, List.of(), List.of(), List.of());
  }

  /// As in `MicroCredential`, `Badge`, `License` (B.2.1).
  public Achievement withType(String type) {
    return new Achievement(
        id,
        name,
        description,
        criteria,
        type,
        version,
        image,
        creator,
        alignments,
        resultDescriptions,
        tags);
  }

  public Achievement withVersion(String version) {
    return new Achievement(
        id,
        name,
        description,
        criteria,
        achievementType,
        version,
        image,
        creator,
        alignments,
        resultDescriptions,
        tags);
  }

  /// The address of a picture.
  public Achievement withImage(String image) {
    return new Achievement(
        id,
        name,
        description,
        criteria,
        achievementType,
        version,
        image,
        creator,
        alignments,
        resultDescriptions,
        tags);
  }

  public Achievement withCreator(Profile creator) {
    return new Achievement(
        id,
        name,
        description,
        criteria,
        achievementType,
        version,
        image,
        creator,
        alignments,
        resultDescriptions,
        tags);
  }

  public Achievement withAlignments(List<Alignment> alignments) {
    return new Achievement(
        id,
        name,
        description,
        criteria,
        achievementType,
        version,
        image,
        creator,
        alignments,
        resultDescriptions,
        tags);
  }

  public Achievement withResultDescriptions(List<ResultDescription> resultDescriptions) {
    return new Achievement(
        id,
        name,
        description,
        criteria,
        achievementType,
        version,
        image,
        creator,
        alignments,
        resultDescriptions,
        tags);
  }

  public Achievement withTags(List<String> tags) {
    return new Achievement(
        id,
        name,
        description,
        criteria,
        achievementType,
        version,
        image,
        creator,
        alignments,
        resultDescriptions,
        tags);
  }

  Json toJson() {
    return Json.fields()
        .put("id", id)
        .put("type", Json.texts("Achievement"))
        .put("achievementType", achievementType)
        .putAll("alignment", alignments.stream().map(Alignment::toJson).toList())
        .put("creator", creator == null ? null : creator.toJson())
        .put("criteria", criteria.toJson())
        .put("description", description)
        .put("image", Shapes.image(image))
        .put("name", name)
        .putAll(
            "resultDescription",
            resultDescriptions.stream().map(ResultDescription::toJson).toList())
        .putAll("tag", tags.stream().map(Json.Text::new).toList())
        .put("version", version)
        .done();
  }

  static Achievement read(Json json) {
    Json.Obj achievement = Shapes.object(json);
    return new Achievement(
        Shapes.need(achievement, "id"),
        Shapes.need(achievement, "name"),
        Shapes.need(achievement, "description"),
        Shapes.one(achievement, "criteria", Criteria::read),
        Shapes.text(achievement, "achievementType"),
        Shapes.text(achievement, "version"),
        Shapes.image(achievement),
        Shapes.maybe(achievement, "creator", Profile::read),
        Shapes.many(achievement, "alignment", Alignment::read),
        Shapes.many(achievement, "resultDescription", ResultDescription::read),
        Shapes.texts(achievement, "tag"));
  }
}
