package org.laurel.catalog.search;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.search.StockStore.Edition;
import org.laurel.database.AgencyId;
import org.laurel.database.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The open offers of each agency, kept in memory and read anew when one has changed.
@Component
class Shops {

  private static final Logger LOG = LoggerFactory.getLogger(Shops.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final StockStore store;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final Map<AgencyId, Shop> shops = new ConcurrentHashMap<>();

  Shops(StockStore store, Tenancy tenancy, TransactionOperations transaction, Clock clock) {
    this.store = store;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What an agency has in stock, of which edition; one at a time fills it.
  private static class Shop {

    private final Semaphore filling = new Semaphore(1);
    private volatile @Nullable Filled filled;
  }

  /// What counts today may not count tomorrow, so that a day is an edition too.
  private record Filled(Edition edition, LocalDate day, Stock stock) {

    boolean isOf(Edition newest, LocalDate today) {
      return edition.number() >= newest.number() && day.equals(today);
    }
  }

  /// A hundred thousand offers take seconds to read. Whoever finds that they changed waits a moment
  /// for the new ones, which is enough for most agencies, and else gets what was there before.
  ///
  /// @param edition the newest
  Stock stock(Edition edition, Supplier<Worth> worth) {
    var shop = shops.computeIfAbsent(Tenancy.current(), _ -> new Shop());
    var before = shop.filled;
    if (before == null) return first(shop, edition, worth);
    if (before.isOf(edition, today()) || !shop.filling.tryAcquire()) return before.stock();
    var agency = Tenancy.current();
    return CompletableFuture.supplyAsync(
            () -> behind(agency, shop, edition, worth), Thread::startVirtualThread)
        .exceptionally(e -> {
          LOG.warn("The catalogue could not be read anew; visitors find it as it was", e);
          return before.stock();
        })
        .completeOnTimeout(before.stock(), PATIENCE.toMillis(), MILLISECONDS)
        .join();
  }

  private Stock first(Shop shop, Edition edition, Supplier<Worth> worth) {
    shop.filling.acquireUninterruptibly();
    try {
      return fill(shop, edition, worth);
    } finally {
      shop.filling.release();
    }
  }

  private Stock behind(AgencyId agency, Shop shop, Edition edition, Supplier<Worth> worth) {
    try {
      return tenancy.within(agency, () -> transaction.execute(_ -> fill(shop, edition, worth)));
    } finally {
      shop.filling.release();
    }
  }

  private Stock fill(Shop shop, Edition edition, Supplier<Worth> worth) {
    var now = shop.filled;
    if (now != null && now.isOf(edition, today())) return now.stock();
    var stock = read(new Stock(worth.get()));
    shop.filled = new Filled(edition, today(), stock);
    return stock;
  }

  private Stock read(Stock stock) {
    var statements = store.statements();
    store.offers(row -> stock.add(row, statements));
    var stems = store.stems(stock.words());
    stock.close(word -> stems.getOrDefault(word, word));
    return stock;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
