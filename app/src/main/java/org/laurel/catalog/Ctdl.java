package org.laurel.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.laurel.catalog.VersionStore.Head;
import org.laurel.people.Agencies;
import org.laurel.people.AgencyAddress;
import org.laurel.standards.Competency;
import org.springframework.stereotype.Component;

/// Describes an offer to registries of credentials (Credential Transparency Description Language,
/// `ceterms:MicroCredential`).
@Component
class Ctdl {

  private final AgencyAddress addresses;
  private final Agencies agencies;

  Ctdl(AgencyAddress addresses, Agencies agencies) {
    this.addresses = addresses;
    this.agencies = agencies;
  }

  /// With its context, as it stands alone.
  Map<String, Object> alone(Head head, Prospectus prospectus) {
    var described = new LinkedHashMap<String, Object>(Map.of("@context", CtdlContext.TERMS));
    described.putAll(of(head, prospectus));
    return described;
  }

  /// Without its context, as it stands in a list.
  Map<String, Object> of(Head head, Prospectus prospectus) {
    var url = addresses.of("/catalogue/" + head.slug());
    var described =
        Described.with("@id", url)
            .and("@type", "ceterms:MicroCredential")
            .and("ceterms:ctid", "ce-" + head.id().value())
            .and("ceterms:name", words(prospectus.title()))
            .and("ceterms:description", words(prospectus.competency()))
            .and("ceterms:subjectWebpage", url)
            .and("ceterms:image", url + "/badge.png?version=" + head.number())
            .and("ceterms:inLanguage", List.of("en"))
            .and("ceterms:versionCode", String.valueOf(head.number()))
            .and("ceterms:credentialStatusType", status())
            .and("ceterms:ownedBy", List.of(owner()))
            .and(
                "ceterms:subject",
                prospectus.audience().subjects().stream().map(Ctdl::named).toList())
            .and("ceterms:estimatedDuration", durations(prospectus))
            .and("ceterms:requires", List.of(conditions(prospectus)));
    if (head.publishedAt() != null)
      described.and("ceterms:dateEffective", head.publishedAt().toLocalDate().toString());
    return described.map();
  }

  private static Map<String, Object> status() {
    return node()
        .and("ceterms:targetNode", "credentialStat:Active")
        .and("ceterms:targetNodeName", words("Active"))
        .and("ceterms:frameworkName", words("Credential Status"))
        .map();
  }

  private Map<String, Object> owner() {
    return Described.of("ceterms:CredentialOrganization")
        .and("ceterms:name", words(agencies.current().name()))
        .and("ceterms:subjectWebpage", addresses.of("/"))
        .map();
  }

  private static List<Map<String, Object>> durations(Prospectus prospectus) {
    return List.of(
        Described.of("ceterms:DurationProfile")
            .and("ceterms:description", words("Planned hours"))
            .and("ceterms:exactDuration", Schema.duration(prospectus.plannedHours()))
            .map(),
        Described.of("ceterms:DurationProfile")
            .and("ceterms:description", words("The author's guess of the hours it takes"))
            .and("ceterms:minimumDuration", Schema.duration(prospectus.timeGuess().low()))
            .and("ceterms:maximumDuration", Schema.duration(prospectus.timeGuess().high()))
            .map());
  }

  private static Map<String, Object> conditions(Prospectus prospectus) {
    var evidence = prospectus.asks().stream();
    var test = Stream.ofNullable(prospectus.test()).map(Design.Test::summary);
    return Described.of("ceterms:ConditionProfile")
        .and("ceterms:description", words("Evidence that trained assessors judge by a rubric"))
        .and("ceterms:condition", Map.of("en", Stream.concat(evidence, test).toList()))
        .and(
            "ceterms:targetCompetency",
            prospectus.standards().stream().map(Ctdl::competency).toList())
        .map();
  }

  private static Map<String, Object> competency(Competency it) {
    return node()
        .and("ceterms:frameworkName", words(it.title() + " " + it.version()))
        .and("ceterms:codedNotation", it.code())
        .and("ceterms:targetNodeName", words(it.code()))
        .and("ceterms:targetNodeDescription", words(it.statement()))
        .map();
  }

  private static Map<String, Object> named(String name) {
    return node().and("ceterms:targetNodeName", words(name)).map();
  }

  private static Described node() {
    return Described.of("ceterms:CredentialAlignmentObject");
  }

  private static Map<String, String> words(String english) {
    return Map.of("en", english);
  }
}
