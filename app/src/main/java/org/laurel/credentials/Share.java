package org.laurel.credentials;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/// Where a teacher shows a credential to others.
final class Share {

  private Share() {}

  /// LinkedIn's form for a new certification, filled in as far as LinkedIn allows.
  ///
  /// @param address of the verification page
  static String linkedIn(Credential credential, String issuer, String address) {
    var earned = credential.decidedAt().atZone(ZoneOffset.UTC);
    var until = Optional.ofNullable(credential.validUntil()).map(it -> it.atZone(ZoneOffset.UTC));
    return UriComponentsBuilder.fromUriString("https://www.linkedin.com/profile/add")
        .queryParam("startTask", "CERTIFICATION_NAME")
        .queryParam("name", "{name}")
        .queryParam("organizationName", "{issuer}")
        .queryParam("issueYear", earned.getYear())
        .queryParam("issueMonth", earned.getMonthValue())
        .queryParamIfPresent("expirationYear", until.map(ZonedDateTime::getYear))
        .queryParamIfPresent("expirationMonth", until.map(ZonedDateTime::getMonthValue))
        .queryParam("certUrl", "{address}")
        .queryParam("certId", "{id}")
        .encode()
        .buildAndExpand(credential.title(), issuer, address, credential.id().value())
        .toUriString();
  }

  /// The picture for somebody's own website: plain HTML, which leads to the verification page.
  static String embed(Badge badge, String address) {
    var says = badge.earner().isEmpty() ? badge.title() : badge.title() + ", " + badge.earner();
    return """
    <a href="%1$s"><img src="%1$s/badge.png" alt="%2$s. Open to check it." width="200" height="200"></a>\
    """
        .formatted(HtmlUtils.htmlEscape(address), HtmlUtils.htmlEscape(says));
  }
}
