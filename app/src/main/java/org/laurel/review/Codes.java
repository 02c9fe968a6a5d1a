package org.laurel.review;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the codes by which assessors know submissions: nothing but chance, easy to read aloud, and
/// without vowels, so that none spells a word.
@Component
class Codes {

  private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;

  private final RandomGenerator random;

  Codes(RandomGenerator random) {
    this.random = random;
  }

  String next() {
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(it -> LETTERS.substring(it, it + 1))
        .collect(Collectors.joining());
  }
}
