package org.laurel.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What an author chooses for the certificate that its earners print. All other words on it are
/// fixed, and what it says of the earner is what was signed.
///
/// @param heading stands on top, such as `Certificate of completion`; empty for none
/// @param signatories who stand for it at its foot, from left to right
public record CertificateLayout(
    @Size(max = 60) String heading,
    Paper paper,
    BadgeSide badge,
    @Size(max = 3) List<@Valid Signatory> signatories) {

  public enum Paper {
    LETTER,
    A4
  }

  /// Where the picture of the badge stands.
  public enum BadgeSide {
    TOP,
    LEFT,
    RIGHT
  }

  public record Signatory(
      @NotBlank @Size(max = 80) String name, @NotBlank @Size(max = 100) String role) {}

  /// How a certificate looks for which nobody chose anything.
  public static final CertificateLayout PLAIN =
      new CertificateLayout("", Paper.LETTER, BadgeSide.TOP, List.of());

  public CertificateLayout {
    signatories = List.copyOf(signatories);
  }
}
