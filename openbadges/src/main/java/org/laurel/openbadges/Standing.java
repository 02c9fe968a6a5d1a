package org.laurel.openbadges;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Outcome;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Skipped;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.model.StatusEntry;

/// Looks up whether a credential still stands (Bitstring Status List 1.0, 3.2).
record Standing(Verifier verifier) {

  Outcome of(Json.Obj credential) {
    List<Json> entries = credential.all("credentialStatus");
    for (Json entry : entries) {
      Outcome outcome = of(StatusEntry.read(entry), credential);
      if (outcome instanceof Failed) {
        return outcome;
      }
    }
    return entries.isEmpty() ? new Skipped("its issuer keeps no status for it") : new Passed();
  }

  private Outcome of(StatusEntry entry, Json.Obj credential) {
    Instant now = verifier.clock().instant();
    StatusCache.Entry found = verifier.statusLists().get(entry.listUrl(), now, this::fetch);
    StatusList list = found.list();
    if (!found.issuer().equals(Examination.issuerId(credential))) {
      return new Failed("its status list comes from another issuer");
    }
    if (list.purpose() != entry.purpose()) {
      return new Failed("its status list serves another purpose");
    }
    if (!list.get(entry.index())) {
      return new Passed();
    }
    return switch (entry.purpose()) {
      case REVOCATION -> new Failed("its issuer has revoked it");
      case SUSPENSION -> new Failed("its issuer has suspended it for now");
    };
  }

  private StatusCache.Entry fetch(String url) {
    try {
      Json.Obj list = Json.object(verifier.documents().get(URI.create(url)));
      refuseForged(list, url);
      return StatusCache.Entry.of(list, verifier.clock().instant());
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused("its status cannot be looked up: " + e.getMessage());
    }
  }

  /// A status list is believed if it verifies and is the one asked for; it has no status of its
  /// own.
  private void refuseForged(Json.Obj list, String url) {
    if (!list.text("id").filter(url::equals).isPresent()) {
      throw new Refused("another status list was found where its own should be");
    }
    if (list.get("credentialStatus").isPresent()) {
      throw new Refused("its status list points to a status list");
    }
    var plain = Verifier.of(verifier.documents(), verifier.clock(), verifier.crypto());
    List<Check> failures = plain.verify(list).failures();
    if (!failures.isEmpty()) {
      String step = failures.getFirst().step().name().toLowerCase(Locale.ROOT);
      throw new Refused("its status list does not verify at step " + step);
    }
  }
}
