package org.laurel.credentials;

import java.time.ZoneOffset;
import org.springframework.web.util.UriComponentsBuilder;

/// Where a teacher shows a credential to others.
final class Share {

  private Share() {}

  /// LinkedIn's form for a new certification, filled in as far as LinkedIn allows.
  static String linkedIn(Badge badge, String id, String address) {
    var earned = badge.validFrom().atZone(ZoneOffset.UTC);
    return UriComponentsBuilder.fromUriString("https://www.linkedin.com/profile/add")
        .queryParam("startTask", "CERTIFICATION_NAME")
        .queryParam("name", "{name}")
        .queryParam("organizationName", "{issuer}")
        .queryParam("issueYear", earned.getYear())
        .queryParam("issueMonth", earned.getMonthValue())
        .queryParam("certUrl", "{address}")
        .queryParam("certId", "{id}")
        .encode()
        .buildAndExpand(badge.title(), badge.issuer(), address, id)
        .toUriString();
  }
}
