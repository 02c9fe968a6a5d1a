package org.laurel.credentials.views;

import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.laurel.database.AgencyId;
import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Counts by day and kind. A visit writes nothing: counts gather here and go to the database every
/// few seconds, so that a credential that everybody opens is no slower for it. What a crash loses
/// is some seconds of counting.
@Component
public class Views {

  /// What was looked at.
  public enum Kind {
    PAGE("The page"),
    PICTURE("The picture, here or embedded elsewhere"),
    FILE("A file for software"),
    CERTIFICATE("The certificate"),
    EVIDENCE("Opened evidence");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /// How often, on one day.
  public record Count(LocalDate day, Kind kind, int times) {}

  record Key(AgencyId agency, UUID credential, LocalDate day, Kind kind) {}

  private static final int MOST_KEYS = 100_000;

  private final ViewStore store;
  private final Agencies agencies;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;
  private final InstantSource clock;
  private final Map<Key, Integer> fresh = new ConcurrentHashMap<>();

  Views(
      ViewStore store,
      Agencies agencies,
      Tenancy tenancy,
      TransactionOperations transaction,
      InstantSource clock) {
    this.store = store;
    this.agencies = agencies;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// @param credential one that the current agency has issued
  public void count(UUID credential, Kind kind) {
    if (fresh.size() >= MOST_KEYS) return;
    var day = LocalDate.ofInstant(clock.instant(), agencies.current().timeZone());
    fresh.merge(new Key(Tenancy.current(), credential, day, kind), 1, Integer::sum);
  }

  /// Of the last days on which there were any, the newest first.
  @Transactional(readOnly = true)
  public List<Count> of(UUID credential) {
    return store.of(credential);
  }

  /// What was counted since stands in the database now.
  @Scheduled(
      initialDelayString = "${laurel.views.every:PT10S}",
      fixedDelayString = "${laurel.views.every:PT10S}")
  @PreDestroy
  public void write() {
    for (var key : List.copyOf(fresh.keySet())) {
      var times = fresh.remove(key);
      if (times != null)
        tenancy.within(
            key.agency(), () -> transaction.executeWithoutResult(_ -> store.add(key, times)));
    }
  }
}
