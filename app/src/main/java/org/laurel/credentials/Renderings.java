package org.laurel.credentials;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.laurel.credentials.certificate.Certificate;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.openbadges.Baking;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.people.Agencies;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Draws credentials: as the badge's picture with the signed text inside, and as a certificate.
@Component
public class Renderings {

  private static final String FRAME =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">
      <image href="data:image/png;base64,%s" width="400" height="400"/>
      </svg>
      """;

  private final Credentials credentials;
  private final Pictures pictures;
  private final PublicAddresses addresses;
  private final Agencies agencies;

  Renderings(
      Credentials credentials, Pictures pictures, PublicAddresses addresses, Agencies agencies) {
    this.credentials = credentials;
    this.pictures = pictures;
    this.addresses = addresses;
    this.agencies = agencies;
  }

  @Transactional(readOnly = true)
  public byte[] badge(Credential.Id id) {
    var signed = credentials.signed(id);
    return Baking.bake(pictures.badge(signed.credential()), signed.document());
  }

  /// The same picture in a frame of SVG.
  @Transactional(readOnly = true)
  public byte[] drawing(Credential.Id id) {
    var signed = credentials.signed(id);
    return Baking.bake(drawn(signed.credential()), signed.document());
  }

  private byte[] drawn(Credential credential) {
    return FRAME
        .formatted(Base64.getEncoder().encodeToString(pictures.badge(credential)))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// @throws Refused when the credential is revoked or on hold: paper would not show it
  @Transactional(readOnly = true)
  public byte[] certificate(Credential.Id id) {
    var signed = credentials.signed(id);
    if (!signed.credential().stands())
      throw new Refused("This credential was revoked, so there is no certificate to print.");
    if (signed.credential().isOnHold())
      throw new Refused("This credential is on hold for now, so there is no certificate to print.");
    var says =
        Badge.of(OpenBadgeCredential.parse(signed.document()), agencies.current().timeZone());
    return new Certificate(
            says.title(),
            says.earner(),
            says.issuer(),
            says.until().isEmpty() ? says.date() : says.date() + ", valid until " + says.until(),
            pictures.badge(signed.credential()),
            addresses.current().credential(id.value()),
            pictures.layout(signed.credential()))
        .draw();
  }
}
