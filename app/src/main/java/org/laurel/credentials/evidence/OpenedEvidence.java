package org.laurel.credentials.evidence;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.laurel.audit.Audit;
import org.laurel.credentials.evidence.OpenedStore.Basis;
import org.laurel.database.Identifier;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.portfolio.Showing;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which evidence behind a credential is open to everybody. It is closed until its earner opens it,
/// file by file; and it closes by itself when a student in it comes to light.
@Component
public class OpenedEvidence {

  private static final Pattern ENROLLMENT = Pattern.compile("enrollment ([0-9a-f-]{36})");

  private final OpenedStore store;
  private final Showing showing;
  private final Audit audit;
  private final InstantSource clock;

  OpenedEvidence(OpenedStore store, Showing showing, Audit audit, InstantSource clock) {
    this.store = store;
    this.showing = showing;
    this.audit = audit;
    this.clock = clock;
  }

  /// A piece as its earner sees it.
  public record Own(Showing.Piece piece, boolean open) {}

  private record Item(UUID value) implements Identifier {}

  /// What everybody may see; nothing of a credential that was taken back.
  @Transactional(readOnly = true)
  public List<Showing.Piece> of(UUID credential) {
    var open = store.of(credential);
    if (open.isEmpty()) return List.of();
    var basis = basis(credential);
    if (!basis.stands()) return List.of();
    return pieces(basis).stream()
        .filter(it -> open.contains(it.item()) && it.mayBeShown())
        .toList();
  }

  /// @throws NotFound when it is not open
  @Transactional(readOnly = true)
  public Showing.Piece piece(UUID credential, UUID item) {
    return one(of(credential), item);
  }

  /// All of it, for its earner.
  ///
  /// @throws NotFound when the credential is somebody else's
  @Transactional(readOnly = true)
  public List<Own> own(Actor actor, UUID credential) {
    var open = store.of(credential);
    return pieces(ownBasis(actor, credential)).stream()
        .map(it -> new Own(it, it.mayBeShown() && open.contains(it.item())))
        .toList();
  }

  /// @throws Refused when a student is in it
  @Transactional
  public void open(Actor actor, UUID credential, UUID item) {
    var bar = ownPiece(actor, credential, item).bar();
    if (bar != null) throw new Refused(bar);
    store.open(credential, item, clock.instant());
    audit.append(actor.id(), "evidence opened", new Item(item), "To everybody.");
  }

  @Transactional
  public void close(Actor actor, UUID credential, UUID item) {
    ownPiece(actor, credential, item);
    store.close(credential, item);
    audit.append(actor.id(), "evidence closed", new Item(item), "");
  }

  private Showing.Piece ownPiece(Actor actor, UUID credential, UUID item) {
    return one(pieces(ownBasis(actor, credential)), item);
  }

  private Basis ownBasis(Actor actor, UUID credential) {
    var basis = basis(credential);
    if (!basis.earner().equals(actor.id().value())) throw new NotFound("This credential");
    return basis;
  }

  private Basis basis(UUID credential) {
    return store.basis(credential).orElseThrow(() -> new NotFound("This credential"));
  }

  /// What was awarded on other grounds has no evidence here.
  private List<Showing.Piece> pieces(Basis basis) {
    var enrollment = ENROLLMENT.matcher(basis.basis());
    if (!enrollment.matches()) return List.of();
    return showing.of(
        new Person.Id(basis.earner()), new Enrollment.Id(UUID.fromString(enrollment.group(1))));
  }

  private static Showing.Piece one(List<Showing.Piece> pieces, UUID item) {
    return pieces.stream()
        .filter(it -> it.item().equals(item))
        .findFirst()
        .orElseThrow(() -> new NotFound("This piece of evidence"));
  }
}
