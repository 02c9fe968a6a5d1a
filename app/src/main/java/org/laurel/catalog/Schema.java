package org.laurel.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.laurel.catalog.VersionStore.Head;
import org.laurel.people.Agencies;
import org.laurel.people.AgencyAddress;
import org.laurel.standards.Competency;
import org.springframework.stereotype.Component;

/// Describes an offer to search engines (schema.org: Course, EducationalOccupationalCredential).
@Component
class Schema {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  private final AgencyAddress addresses;
  private final Agencies agencies;

  Schema(AgencyAddress addresses, Agencies agencies) {
    this.addresses = addresses;
    this.agencies = agencies;
  }

  Map<String, Object> of(Head head, Prospectus prospectus) {
    var url = addresses.of("/catalogue/" + head.slug());
    return Described.with("@context", "https://schema.org")
        .and("@graph", List.of(course(url, prospectus), credential(url, prospectus)))
        .map();
  }

  private Map<String, Object> course(String url, Prospectus prospectus) {
    var workload = duration(prospectus.plannedHours());
    return Described.of("Course")
        .and("@id", url + "#course")
        .and("name", prospectus.title())
        .and("description", prospectus.tagline())
        .and("url", url)
        .and("inLanguage", "en")
        .and("provider", provider())
        .and("about", prospectus.audience().subjects())
        .and("timeRequired", workload)
        .and("educationalCredentialAwarded", Map.of("@id", url + "#credential"))
        .and(
            "hasCourseInstance",
            Described.of("CourseInstance")
                .and("courseMode", "blended")
                .and("courseWorkload", workload)
                .map())
        .map();
  }

  private Map<String, Object> credential(String url, Prospectus prospectus) {
    return Described.of("EducationalOccupationalCredential")
        .and("@id", url + "#credential")
        .and("name", prospectus.title())
        .and("description", prospectus.competency())
        .and("url", url)
        .and("credentialCategory", "Micro-credential")
        .and("recognizedBy", provider())
        .and(
            "competencyRequired",
            Stream.concat(
                    Stream.of(prospectus.competency()),
                    prospectus.standards().stream().map(Competency::statement))
                .toList())
        .map();
  }

  private Map<String, Object> provider() {
    return Described.of("Organization")
        .and("name", agencies.current().name())
        .and("url", addresses.of("/"))
        .map();
  }

  /// ISO 8601, such as `PT22H` or `PT1H30M`.
  static String duration(BigDecimal hours) {
    return Duration.ofMinutes(hours.multiply(MINUTES).longValue()).toString();
  }
}
