package org.laurel.credentials.issuer;

import java.net.URI;
import java.util.Optional;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The public addresses of the agencies of this Laurel.
@Component
public class PublicAddresses {

  private final String publicUrl;
  private final Agencies agencies;

  PublicAddresses(@Value("${laurel.public-url}") String publicUrl, Agencies agencies) {
    this.publicUrl = publicUrl.replaceAll("/+$", "");
    this.agencies = agencies;
  }

  public Address current() {
    return of(agencies.current());
  }

  public Address of(Agency agency) {
    return new Address(publicUrl + "/" + agency.slug());
  }

  /// A page of one of our agencies.
  ///
  /// @param path below the agency's address, such as `/did.json`
  public record Ours(Agency agency, String path) {}

  /// Reads an address as ours, whatever its scheme: a did:web is always looked up by https.
  public Optional<Ours> ours(URI address) {
    var prefix = withoutScheme(URI.create(publicUrl)) + "/";
    var all = withoutScheme(address);
    if (!all.startsWith(prefix)) return Optional.empty();
    var rest = all.substring(prefix.length());
    var slash = rest.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : agencies
            .bySlug(rest.substring(0, slash))
            .map(agency -> new Ours(agency, rest.substring(slash)));
  }

  private static String withoutScheme(URI address) {
    return address.getRawAuthority() + address.getRawPath();
  }
}
