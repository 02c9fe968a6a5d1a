package org.laurel.credentials;

import java.time.ZoneOffset;
import org.springframework.web.util.UriComponentsBuilder;

/// Where a teacher shows a credential to others.
final class Share {

  private Share() {}

  /// LinkedIn's form for a new certification, filled in as far as LinkedIn allows.
  ///
  /// @param address of the verification page
  static String linkedIn(Credential credential, String issuer, String address) {
    var earned = credential.decidedAt().atZone(ZoneOffset.UTC);
    return UriComponentsBuilder.fromUriString("https://www.linkedin.com/profile/add")
        .queryParam("startTask", "CERTIFICATION_NAME")
        .queryParam("name", "{name}")
        .queryParam("organizationName", "{issuer}")
        .queryParam("issueYear", earned.getYear())
        .queryParam("issueMonth", earned.getMonthValue())
        .queryParam("certUrl", "{address}")
        .queryParam("certId", "{id}")
        .encode()
        .buildAndExpand(credential.title(), issuer, address, credential.id().value())
        .toUriString();
  }
}
