package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.credentials.issuer.StatusLists;
import org.laurel.database.Tenancy;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.model.StatusEntry.Purpose;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Has the keys and status lists of every agency of this Laurel at hand; for those of others, their
/// own sites are asked.
@Component
class Library {

  private static final Pattern STATUS = Pattern.compile("/status/([1-9][0-9]{0,8})(/suspension)?");

  private final PublicAddresses addresses;
  private final IssuerKeys keys;
  private final StatusLists statuses;
  private final ObjectProvider<HostedBadges> hosted; // it asks for credentials, which ask us
  private final Outside outside;
  private final Tenancy tenancy;

  Library(
      PublicAddresses addresses,
      IssuerKeys keys,
      StatusLists statuses,
      ObjectProvider<HostedBadges> hosted,
      Outside outside,
      Tenancy tenancy) {
    this.addresses = addresses;
    this.keys = keys;
    this.statuses = statuses;
    this.hosted = hosted;
    this.outside = outside;
    this.tenancy = tenancy;
  }

  Desk desk(Instant notBefore) {
    return new Desk(notBefore);
  }

  /// Where one examination looks things up.
  final class Desk implements Documents {

    private final Instant notBefore;
    private boolean hasAsked;
    private boolean isUnheard;

    private Desk(Instant notBefore) {
      this.notBefore = notBefore;
    }

    @Override
    public byte[] get(URI address) throws IOException {
      if (addresses.ours(address).isPresent())
        return find(address).orElseThrow(() -> new IOException("nothing is there")).getBytes(UTF_8);
      hasAsked = true;
      try {
        return outside.get(address);
      } catch (IOException unheard) {
        isUnheard = true;
        throw unheard;
      }
    }

    /// Whether another issuer's site was asked.
    boolean hasAsked() {
      return hasAsked;
    }

    /// Whether one did not answer.
    boolean isUnheard() {
      return isUnheard;
    }

    private Optional<String> find(URI address) {
      return addresses
          .ours(address)
          .flatMap(ours -> tenancy.within(ours.agency().id(), () -> find(ours.path())));
    }

    private Optional<String> find(String path) {
      if (path.equals("/did.json")) return Optional.of(keys.didDocument());
      var status = STATUS.matcher(path);
      return status.matches()
          ? statuses.signed(Integer.parseInt(status.group(1)), purpose(status), notBefore)
          : hosted.getObject().find(path);
    }

    private static Purpose purpose(Matcher status) {
      return status.group(2) == null ? Purpose.REVOCATION : Purpose.SUSPENSION;
    }
  }
}
