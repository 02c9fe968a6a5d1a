package org.laurel.bench;

import java.util.List;
import java.util.Random;

/// How strangers look around: they search in many ways, and open an offer that nobody has opened
/// lately.
final class Visits {

  /// The words are common, rare, still being typed, and not there at all.
  private static final List<String> SEARCHES =
      List.of(
          "/catalogue",
          "/catalogue?page=3",
          "/catalogue?query=data",
          "/catalogue?query=algorithms+students",
          "/catalogue?query=bobab",
          "/catalogue?query=bob",
          "/catalogue?query=bamemo",
          "/catalogue?query=nothing-like-this",
          "/catalogue?subject=subject+3",
          "/catalogue?subject=subject+3&grades=3-5&maxHours=20",
          "/catalogue?counts=US-VA%3AEndorsement",
          "/catalogue?counts=US-VA&query=students",
          "/catalogue?standard=" + MadeUpFramework.id(0),
          "/catalogue?standard=" + MadeUpFramework.id(0) + "%3AM.17",
          "/catalogue?program=program-3&maxHours=40");

  private final Browser anybody;
  private final Random random = new Random(7);
  private List<String> slugs = List.of("alpr");

  Visits(String agency) {
    this.anybody = new Browser(agency);
  }

  List<String> searches() {
    return SEARCHES;
  }

  void findOffers(List<String> slugs) {
    this.slugs = List.copyOf(slugs);
  }

  void open(String path) {
    anybody.open(path);
  }

  void page(int number) {
    open(SEARCHES.get(number % SEARCHES.size()));
  }

  void offer(int number) {
    open("/catalogue/" + slugs.get(random.nextInt(slugs.size())));
  }
}
