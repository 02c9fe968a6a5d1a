package org.laurel.catalog.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.search.StockStore.Edition;
import org.laurel.catalog.search.Words.Term;
import org.laurel.database.AgencyId;
import org.laurel.database.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The open offers of each agency, kept in memory and read anew when one has changed.
@Component
public class Search {

  private final StockStore store;
  private final Clock clock;
  private final Map<AgencyId, Shop> shops = new ConcurrentHashMap<>();

  Search(StockStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What an agency has in stock, of which edition.
  private static class Shop {

    private final ReentrantLock filling = new ReentrantLock();
    private volatile @Nullable Filled filled;
  }

  /// What counts today may not count tomorrow, so that a day is an edition too.
  private record Filled(Edition edition, LocalDate day, Stock stock) {

    boolean isOf(Edition newest, LocalDate today) {
      return edition.number() >= newest.number() && day.equals(today);
    }
  }

  /// @param worth asked when the offers are read anew
  @Transactional(readOnly = true)
  public Found find(Query query, Supplier<Worth> worth) {
    var words = Words.of(query.text()).distinct().toList();
    var edition = store.edition(words);
    return stock(edition, worth).find(query, terms(query.text(), words, edition.stems()));
  }

  /// Signs alone are looked for in vain, but words such as `the` do not matter.
  private static List<Term> terms(String text, List<String> words, List<String> stems) {
    if (words.isEmpty() && !text.isBlank()) return List.of(new Term(text, text));
    return IntStream.range(0, words.size())
        .mapToObj(it -> new Term(words.get(it), stems.get(it)))
        .filter(it -> !it.stem().isEmpty())
        .toList();
  }

  /// Whoever comes first reads what is new; others meanwhile find what was there before.
  private Stock stock(Edition edition, Supplier<Worth> worth) {
    var shop = shops.computeIfAbsent(Tenancy.current(), _ -> new Shop());
    var before = shop.filled;
    if (before != null && before.isOf(edition, today())) return before.stock();
    if (before != null && !shop.filling.tryLock()) return before.stock();
    if (before == null) shop.filling.lock();
    try {
      return fill(shop, edition, worth);
    } finally {
      shop.filling.unlock();
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
