package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.laurel.audit.Audit;
import org.laurel.credentials.issuer.Ceremonies;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.credentials.issuer.StatusLists;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the current agency has issued.
@Component
public class Credentials {

  private final CredentialStore store;
  private final StatusLists statuses;
  private final IssuerKeys keys;
  private final Ceremonies ceremonies;
  private final Examiner examiner;
  private final Inspection inspection;
  private final Audit audit;
  private final Notices notices;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Credentials(
      CredentialStore store,
      StatusLists statuses,
      IssuerKeys keys,
      Ceremonies ceremonies,
      Examiner examiner,
      Inspection inspection,
      Audit audit,
      Notices notices,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.statuses = statuses;
    this.keys = keys;
    this.ceremonies = ceremonies;
    this.examiner = examiner;
    this.inspection = inspection;
    this.audit = audit;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /// @throws NotFound when the agency has issued no such credential
  @Transactional(readOnly = true)
  public Credential of(Credential.Id id) {
    return store.byId(id.value()).orElseThrow(Credentials::unknown);
  }

  /// @throws NotFound also when it is somebody else's, so that nobody learns whose it is
  @Transactional(readOnly = true)
  public Credential own(Actor actor, Credential.Id id) {
    var credential = of(id);
    if (!credential.earner().equals(actor.id())) throw unknown();
    return credential;
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Credential> of(Person.Id earner) {
    return store.ofEarner(earner.value());
  }

  /// Those with these words in their title or their earner's name; newest first, 50 at most.
  @Transactional(readOnly = true)
  public List<Credential> search(String words) {
    return store.search(words.strip(), 50);
  }

  /// The signed text, byte for byte.
  @Transactional(readOnly = true)
  public byte[] document(Credential.Id id) {
    return signed(id).document().getBytes(UTF_8);
  }

  /// A credential, and what every check of the verifier says of it.
  @Transactional(readOnly = true)
  Verified verified(Credential.Id id) {
    var signed = signed(id);
    return new Verified(signed.credential(), examiner.examine(signed));
  }

  /// Checks anybody's badge.
  ///
  /// @throws org.laurel.web.Refused when there is none
  Report verify(Brought brought) {
    return examiner.examine(brought);
  }

  record Verified(Credential credential, Report report) {}

  @Transactional(readOnly = true)
  SignedCredential signed(Credential.Id id) {
    return store.signed(id.value()).orElseThrow(Credentials::unknown);
  }

  /// Takes a credential back for good. Everybody who verifies it sees the reason within a minute.
  ///
  /// @throws org.laurel.web.Refused when it is revoked already
  @Transactional
  public void revoke(Actor actor, Credential.Id id, String reason) {
    var credential = of(id);
    statuses.revoke(id.value(), reason);
    events.publishEvent(
        new Credential.TakenBack(Tenancy.current(), id, credential.earner(), clock.instant()));
    notices.tell(
        credential.earner(),
        new Notice(
            Notice.Urgency.PROMPT,
            "A credential of yours was revoked",
            "Your credential “%s” was revoked. The reason given is: %s If you think this is wrong, write to your program manager."
                .formatted(credential.title(), reason),
            "See the credential",
            "/credentials/" + id.value()));
    audit.append(actor.id(), "credential revoked", id, reason);
  }

  /// After a backup was restored without its master key: a new key signs from now on, and the old
  /// ones go on verifying.
  ///
  /// @return whether that was needed
  @Transactional
  public boolean signAnewIfKeyIsLost() {
    return keys.renewIfLost();
  }

  /// Makes the keys of an agency's next epoch as a file says that people have reviewed. It is the
  /// file that names the agency.
  ///
  /// @return the transcript, plain text
  /// @throws org.laurel.web.Refused naming the file and the field of the first mistake
  public String holdCeremony(Path file) {
    return ceremonies.hold(file);
  }

  /// Verifies every credential of the agency, as after a backup was restored. What was taken back,
  /// and what a stolen key has signed, is there as it was.
  ///
  /// @return a sentence for each that is not what was signed
  @Transactional
  public List<String> unsound() {
    return inspection.unsound();
  }

  private static NotFound unknown() {
    return new NotFound("This credential");
  }
}
