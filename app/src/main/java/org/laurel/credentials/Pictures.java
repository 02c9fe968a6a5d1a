package org.laurel.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.CertificateLayout;
import org.laurel.files.Files;
import org.springframework.stereotype.Component;

/// How what was earned looks: as the author of its version chose, or as all pathways look.
@Component
class Pictures {

  private final Catalog catalog;
  private final Completions completions;
  private final PathwayPicture pathway;
  private final Files files;

  Pictures(Catalog catalog, Completions completions, PathwayPicture pathway, Files files) {
    this.catalog = catalog;
    this.completions = completions;
    this.pathway = pathway;
    this.files = files;
  }

  byte[] badge(Credential credential) {
    if (isOfPathway(credential)) return pathway.png();
    try (var picture = files.open(catalog.version(credential.version()).design().badge())) {
      return picture.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CertificateLayout layout(Credential credential) {
    return isOfPathway(credential)
        ? CertificateLayout.PLAIN
        : catalog.version(credential.version()).design().layout();
  }

  private boolean isOfPathway(Credential credential) {
    return completions.of(credential.id().value()).isPresent();
  }
}
