package org.laurel.standards.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What the classes of CASE 1.1 must and may hold: the tables of the 1EdTech information model
/// (CASE Service 1.1, final release), written down by hand, because its schema does not lie at
/// hand. Its OpenAPI schema allows no other properties.
final class CaseModel {

  private static final Pattern UUID_OF_CASE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  private static final List<String> TYPES =
      words(
          "isChildOf isPeerOf isPartOf exactMatchOf precedes isRelatedTo replacedBy exemplar"
              + " hasSkillLevel isTranslationOf");

  /// Required words, then optional ones.
  private record Model(List<String> required, List<String> optional) {}

  private static final Model DOCUMENT =
      model(
          "identifier uri creator title lastChangeDateTime",
          "frameworkType caseVersion officialSourceURL publisher description subject subjectURI"
              + " language version adoptionStatus statusStartDate statusEndDate licenseURI notes"
              + " extensions");
  private static final Model ITEM =
      model(
          "identifier uri fullStatement lastChangeDateTime",
          "alternativeLabel CFItemType humanCodingScheme listEnumeration abbreviatedStatement"
              + " conceptKeywords conceptKeywordsURI notes subject subjectURI language"
              + " educationLevel CFItemTypeURI licenseURI statusStartDate statusEndDate extensions");
  private static final Model ASSOCIATION =
      model(
          "identifier uri associationType originNodeURI destinationNodeURI lastChangeDateTime",
          "sequenceNumber CFAssociationGroupingURI notes extensions");
  private static final Model LINK = model("title identifier uri", "");

  /// What is associated may lie outside of CASE, so its identifier may be anything.
  private static final Model END = model("title identifier uri", "targetType");

  private CaseModel() {}

  private static Model model(String required, String optional) {
    return new Model(words(required), words(optional));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
  }

  static void checkPackage(JsonNode whole) {
    assertThat(Set.copyOf(whole.propertyNames()))
        .contains("CFDocument")
        .isSubsetOf(
            "CFDocument", "CFItems", "CFAssociations", "CFDefinitions", "CFRubrics", "extensions");
    check(whole.path("CFDocument"), DOCUMENT, Map.of());
    whole.path("CFItems").valueStream().forEach(it -> check(it, ITEM, Map.of()));
    whole.path("CFAssociations").valueStream().forEach(CaseModel::checkPackedAssociation);
  }

  private static void checkPackedAssociation(JsonNode association) {
    check(association, ASSOCIATION, Map.of());
    assertThat(association.path("associationType").asString()).isIn(TYPES);
    check(association.path("originNodeURI"), END, Map.of());
    check(association.path("destinationNodeURI"), END, Map.of());
  }

  static void checkDocument(JsonNode document) {
    check(document, DOCUMENT, Map.of("CFPackageURI", LINK));
  }

  static void checkItem(JsonNode item) {
    check(item, ITEM, Map.of("CFDocumentURI", LINK));
  }

  static void checkAssociation(JsonNode association) {
    check(association, ASSOCIATION, Map.of("CFDocumentURI", LINK));
  }

  static void checkSet(JsonNode set) {
    assertThat(set.propertyNames()).containsExactlyInAnyOrder("CFItem", "CFAssociations");
    checkItem(set.path("CFItem"));
    set.path("CFAssociations").valueStream().forEach(CaseModel::checkPackedAssociation);
  }

  private static void check(JsonNode object, Model model, Map<String, Model> links) {
    var allowed = new TreeSet<>(model.required());
    allowed.addAll(model.optional());
    allowed.addAll(links.keySet());
    assertThat(object.propertyNames())
        .as("%s", object)
        .containsAll(model.required())
        .containsAll(links.keySet())
        .isSubsetOf(allowed);
    if (model != END) {
      assertThat(object.path("identifier").asString()).matches(UUID_OF_CASE);
      assertThat(object.path("uri").asString()).startsWith("http");
    }
    if (object.has("lastChangeDateTime"))
      assertThat(OffsetDateTime.parse(object.path("lastChangeDateTime").asString())).isNotNull();
    links.forEach((name, link) -> check(object.path(name), link, Map.of()));
  }
}
