package org.laurel.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Remembers what was used last, up to a number of things; for what never changes.
final class Recent<K, V> {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<K, V> kept;

  Recent(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  Optional<V> get(K key) {
    lock.lock();
    try {
      return Optional.ofNullable(kept.get(key));
    } finally {
      lock.unlock();
    }
  }

  V put(K key, V value) {
    lock.lock();
    try {
      kept.put(key, value);
      return value;
    } finally {
      lock.unlock();
    }
  }
}
