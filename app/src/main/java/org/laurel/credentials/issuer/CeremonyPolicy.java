package org.laurel.credentials.issuer;

import java.time.ZonedDateTime;
import org.laurel.packages.PackageFile;
import org.laurel.web.Refused;

/// When keys may be made as a file says, and before whom.
final class CeremonyPolicy {

  private CeremonyPolicy() {}

  static Refused noAgency(Ceremony ceremony, PackageFile file) {
    return file.mistake(
        "agency", "there is no agency %s here. Correct it.".formatted(ceremony.agency()));
  }

  static void itsEpochIsNext(Ceremony ceremony, int next, PackageFile file) {
    if (ceremony.epoch() != next)
      throw file.mistake(
          "epoch",
          "is %d, and the next epoch of this agency is %d. A file makes keys once; write another for the next."
              .formatted(ceremony.epoch(), next));
  }

  /// @param now where the agency is
  static void itsDayHasCome(Ceremony ceremony, ZonedDateTime now, PackageFile file) {
    if (!ceremony.date().equals(now.toLocalDate()))
      throw file.mistake(
          "date",
          "is %s, and today is %s in %s. Hold the ceremony on its day, or have another day reviewed."
              .formatted(ceremony.date(), now.toLocalDate(), now.getZone()));
  }

  static Refused noAdministrator(String address, String field, PackageFile file) {
    return file.mistake(
        field, "%s is no administrator of this agency. Name somebody who is.".formatted(address));
  }

  static Refused namedTwice(String address, String field, PackageFile file) {
    return file.mistake(field, "%s has a part already. Name somebody else.".formatted(address));
  }
}
