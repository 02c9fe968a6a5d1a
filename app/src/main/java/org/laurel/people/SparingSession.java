package org.laurel.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A session that knows whether anything worth writing down has happened to it.
final class SparingSession<S extends Session> implements Session {

  /// A session of 12 hours need not know its last second.
  private static final Duration TOUCHED_AT_MOST_EVERY = Duration.ofMinutes(1);

  private final S kept;
  private boolean isChanged;

  SparingSession(S kept, boolean isNew) {
    this.kept = kept;
    this.isChanged = isNew;
  }

  S kept() {
    return kept;
  }

  boolean isChanged() {
    return isChanged;
  }

  void isSaved() {
    isChanged = false;
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    if (kept.getLastAccessedTime().plus(TOUCHED_AT_MOST_EVERY).isAfter(time)) return;
    isChanged = true;
    kept.setLastAccessedTime(time);
  }

  @Override
  public String changeSessionId() {
    isChanged = true;
    return kept.changeSessionId();
  }

  @Override
  public void setAttribute(String name, Object value) {
    isChanged = true;
    kept.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    if (kept.getAttribute(name) == null) return;
    isChanged = true;
    kept.removeAttribute(name);
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    isChanged = true;
    kept.setMaxInactiveInterval(interval);
  }

  @Override
  public String getId() {
    return kept.getId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return kept.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return kept.getAttributeNames();
  }

  @Override
  public Instant getCreationTime() {
    return kept.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return kept.getLastAccessedTime();
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return kept.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return kept.isExpired();
  }
}
