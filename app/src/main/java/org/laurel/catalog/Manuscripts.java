package org.laurel.catalog;

import java.util.List;
import org.laurel.catalog.DesignStore.Kept;
import org.laurel.catalog.Version.Stage;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Versions as their authors write them in the browser: copied, changed while they are drafts, and
/// moved on.
@Component
@Transactional
public class Manuscripts {

  private final DesignStore designs;
  private final MicroCredentialStore microCredentials;
  private final PublicationStore publications;
  private final Press press;

  Manuscripts(
      DesignStore designs,
      MicroCredentialStore microCredentials,
      PublicationStore publications,
      Press press) {
    this.designs = designs;
    this.microCredentials = microCredentials;
    this.publications = publications;
    this.press = press;
  }

  /// @throws NotFound when the agency has no such version
  @Transactional(readOnly = true)
  public Manuscript read(Version.Id version) {
    return kept(version).manuscript();
  }

  private Kept kept(Version.Id version) {
    return designs.find(version).orElseThrow(() -> new NotFound("The version"));
  }

  /// The first version of a new micro-credential, in the program of the one that is copied.
  ///
  /// @throws org.laurel.web.Refused when the name is taken
  public Version.Id begin(Version.Id source, String slug, Manuscript manuscript) {
    return designs.insert(
        microCredentials.beside(kept(source).microCredential(), slug), 1, Stage.DRAFT, manuscript);
  }

  /// The next version of the same micro-credential.
  public Version.Id follow(Version.Id source) {
    var kept = kept(source);
    var number = designs.lastNumber(kept.microCredential()) + 1;
    return designs.insert(kept.microCredential(), number, Stage.DRAFT, kept.manuscript());
  }

  /// Changes a draft; a version that somebody may work to stays as it is.
  public void redraft(Version.Id version, Manuscript manuscript) {
    designs.redraft(version, manuscript);
  }

  /// Teachers meet the newest version that is published.
  public void advance(Version.Id version, Stage stage) {
    publications.advance(version, stage);
    press.print(version);
    publications.publishNewest(kept(version).microCredential());
  }

  /// What the rules that packages must meet find in it.
  public static List<Flaw> flaws(Manuscript manuscript) {
    return DesignPolicy.flaws(manuscript).toList();
  }
}
