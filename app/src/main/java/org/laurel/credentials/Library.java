package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.credentials.issuer.StatusLists;
import org.laurel.database.Tenancy;
import org.laurel.openbadges.Documents;
import org.springframework.stereotype.Component;

/// Has the keys and status lists of every agency of this Laurel at hand, and fetches nothing from
/// anywhere else.
@Component
class Library {

  private static final Pattern STATUS = Pattern.compile("/status/([1-9][0-9]{0,8})");

  private final PublicAddresses addresses;
  private final IssuerKeys keys;
  private final StatusLists statuses;
  private final Tenancy tenancy;

  Library(PublicAddresses addresses, IssuerKeys keys, StatusLists statuses, Tenancy tenancy) {
    this.addresses = addresses;
    this.keys = keys;
    this.statuses = statuses;
    this.tenancy = tenancy;
  }

  Desk desk(Instant notBefore) {
    return new Desk(notBefore);
  }

  /// Where one examination looks things up.
  final class Desk implements Documents {

    private final Instant notBefore;
    private boolean askedForStrangers;

    private Desk(Instant notBefore) {
      this.notBefore = notBefore;
    }

    @Override
    public byte[] get(URI address) throws IOException {
      return find(address).orElseThrow(() -> stranger(address)).getBytes(UTF_8);
    }

    /// Whether something was needed that only another issuer's site could tell.
    boolean askedForStrangers() {
      return askedForStrangers;
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
          ? statuses.signed(Integer.parseInt(status.group(1)), notBefore)
          : Optional.empty();
    }

    private IOException stranger(URI address) {
      askedForStrangers = true;
      return new IOException("Laurel does not know " + address.getAuthority());
    }
  }
}
