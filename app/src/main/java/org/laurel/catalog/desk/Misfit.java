package org.laurel.catalog.desk;

import org.laurel.web.Refused;

/// What was typed into a [Box] is no value of its [Kind]. The message says what is asked for.
final class Misfit extends Refused {

  Misfit(String sentence) {
    super(sentence);
  }
}
