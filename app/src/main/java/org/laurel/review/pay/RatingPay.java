package org.laurel.review.pay;

import org.laurel.database.Ids;
import org.laurel.review.Review;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes the line of a rating in the rating's own transaction: both are kept, or neither.
@Component
class RatingPay {

  private final PayStore store;
  private final Ids ids;

  RatingPay(PayStore store, Ids ids) {
    this.store = store;
    this.ids = ids;
  }

  @EventListener
  void on(Review.Rated rated) {
    store.credit(ids.next(), rated.rating());
  }
}
