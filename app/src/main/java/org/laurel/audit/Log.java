package org.laurel.audit;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.laurel.audit.tree.Hash;
import org.laurel.audit.tree.Proofs;
import org.laurel.audit.tree.Tile;
import org.laurel.audit.tree.Tiles;
import org.laurel.database.Identifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The agency's public log: a Merkle tree over the seals of its entries, whose head it signs.
///
/// It holds hashes alone, so it tells nobody who did what; but whoever kept a head can prove that
/// an entry was there, and that nothing before it was changed, taken out or put in (RFC 6962).
@Component
public class Log {

  private static final int AT_ONCE = 10_000;

  private final LogStore store;
  private final HeadSigner signer;
  private final InstantSource clock;

  Log(LogStore store, HeadSigner signer, InstantSource clock) {
    this.store = store;
    this.signer = signer;
    this.clock = clock;
  }

  /// Whether something was recorded that the log does not have yet.
  @Transactional(readOnly = true)
  public boolean isBehind() {
    return store.isBehind();
  }

  /// Takes in what was recorded since, and signs the new head.
  ///
  /// @return how many entries were taken in
  @Transactional
  public long extend() {
    var before = store.lockSize();
    var tiles = new Tiles(store::tile);
    var size = before;
    for (var leaves = after(size); !leaves.isEmpty(); leaves = after(size))
      for (var leaf : leaves) tiles.add(size++, leaf);
    if (size == before) return 0;
    tiles.written().forEach(store::put);
    store.setSize(size);
    sign(size, new Proofs(tiles).root(size));
    return size - before;
  }

  private List<Hash> after(long size) {
    return store.leavesAfter(size, AT_ONCE);
  }

  private void sign(long size, Hash root) {
    var head = new TreeHead(size, root.hex(), clock.instant().truncatedTo(MICROS));
    store.add(new SignedTreeHead(head, signer.sign(head)));
  }

  /// The newest head; none while nothing has been recorded.
  @Transactional(readOnly = true)
  public Optional<SignedTreeHead> head() {
    return store.newest();
  }

  /// Up to 256 neighbouring hashes, 32 bytes each, from which anybody can build the tree.
  ///
  /// @param level 0 for leaves; each further one is eight levels of the tree higher
  @Transactional(readOnly = true)
  public Optional<byte[]> tile(int level, long index) {
    return Optional.of(store.tile(level, index)).filter(it -> it.size() > 0).map(Tile::hashes);
  }

  /// What the log holds about something, of these acts, oldest first; an entry of the last minute
  /// may not be in it yet.
  @Transactional(readOnly = true)
  public List<Logged> about(Identifier subject, List<String> actions) {
    var entries = store.about(subject, actions);
    var head = store.newest();
    if (entries.isEmpty() || head.isEmpty()) return List.of();
    var size = head.get().head().size();
    return entries.stream()
        .filter(it -> it.number() <= size)
        .map(it -> new Logged(it, inclusion(it, head.get())))
        .toList();
  }

  /// An entry, and the proof that the log has it.
  public record Logged(Entry entry, Inclusion proof) {}

  private Inclusion inclusion(Entry entry, SignedTreeHead in) {
    var path = proofs().inclusion(entry.number() - 1, in.head().size());
    return new Inclusion(entry.number(), entry.leaf().hex(), hex(path), in);
  }

  /// Shows that the log of so many entries is the beginning of the newest (RFC 6962, 2.1.2).
  ///
  /// @return empty when the log has never been so large
  @Transactional(readOnly = true)
  public Optional<Consistency> consistency(long smaller) {
    return head()
        .filter(it -> smaller > 0 && smaller <= it.head().size())
        .map(it ->
            new Consistency(smaller, hex(proofs().consistency(smaller, it.head().size())), it));
  }

  private Proofs proofs() {
    return new Proofs(new Tiles(store::tile));
  }

  private static List<String> hex(List<Hash> path) {
    return path.stream().map(Hash::hex).toList();
  }
}
