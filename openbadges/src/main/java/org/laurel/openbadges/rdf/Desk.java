package org.laurel.openbadges.rdf;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Room to canonicalise one document in. Few documents are large, so the same room serves one after
/// the other, and what is in it stays near the processor.
final class Desk implements AutoCloseable {
  private static final int MOST_KEPT = 1 << 17;

  private static final AtomicReference<@Nullable Desk> FREE = new AtomicReference<>();

  private final Statements statements = new Statements(1 << 14);
  private final Text page = new Text(1 << 13);

  private Desk() {}

  /// The desk that is free, or a new one.
  static Desk take() {
    Desk free = FREE.getAndSet(null);
    return free == null ? new Desk() : free;
  }

  Statements statements() {
    return statements;
  }

  Text page() {
    return page;
  }

  /// Leaves the desk to whoever comes next, unless a large document made it large.
  @Override
  public void close() {
    if (statements.size() <= MOST_KEPT) {
      statements.clear();
      FREE.set(this);
    }
  }
}
