package org.laurel.people;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whole addresses of the current agency's pages, as they stand in a mail, a file or a QR code.
@Component
public class AgencyAddress {

  private final Agencies agencies;
  private final String publicUrl;

  AgencyAddress(Agencies agencies, @Value("${laurel.public-url}") String publicUrl) {
    this.agencies = agencies;
    this.publicUrl = publicUrl;
  }

  /// @param path such as `/home`, or empty for the start page
  public String of(String path) {
    return publicUrl + "/" + agencies.current().slug() + path;
  }
}
