package org.laurel.people;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/// Writes a session only when something has changed: most requests only read theirs, and end no
/// transaction for it.
record SparingSessions<S extends Session>(SessionRepository<S> kept, TransactionOperations writing)
    implements SessionRepository<SparingSession<S>> {

  @Override
  public SparingSession<S> createSession() {
    return new SparingSession<>(kept.createSession(), true);
  }

  @Override
  public void save(SparingSession<S> session) {
    if (!session.isChanged()) return;
    writing.executeWithoutResult(_ -> kept.save(session.kept()));
    session.isSaved();
  }

  @Override
  public @Nullable SparingSession<S> findById(String id) {
    var found = kept.findById(id);
    return found == null ? null : new SparingSession<>(found, false);
  }

  @Override
  public void deleteById(String id) {
    kept.deleteById(id);
  }
}
