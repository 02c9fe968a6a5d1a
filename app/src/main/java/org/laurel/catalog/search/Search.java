package org.laurel.catalog.search;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.laurel.catalog.search.Words.Term;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds the open offers of the current agency.
@Component
public class Search {

  private final StockStore store;
  private final Shops shops;

  Search(StockStore store, Shops shops) {
    this.store = store;
    this.shops = shops;
  }

  /// @param worth asked when the offers are read anew
  @Transactional(readOnly = true)
  public Found find(Query query, Supplier<Worth> worth) {
    var words = Words.of(query.text()).distinct().toList();
    var edition = store.edition(words);
    return shops.stock(edition, worth).find(query, terms(query.text(), words, edition.stems()));
  }

  /// Signs alone are looked for in vain, but words such as `the` do not matter.
  private static List<Term> terms(String text, List<String> words, List<String> stems) {
    if (words.isEmpty() && !text.isBlank()) return List.of(new Term(text, text));
    return IntStream.range(0, words.size())
        .mapToObj(it -> new Term(words.get(it), stems.get(it)))
        .filter(it -> !it.stem().isEmpty())
        .toList();
  }
}
