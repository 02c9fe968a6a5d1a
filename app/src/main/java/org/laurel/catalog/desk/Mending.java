package org.laurel.catalog.desk;

/// Something to mend before a draft goes to review.
///
/// @param box the name of the box that it concerns, or empty
/// @param what where it is, in words
record Mending(Place place, String box, String what, String sentence) {

  /// Such as `3 things to mend before review`.
  static String count(int number) {
    return number == 1 ? "1 thing to mend before review" : number + " things to mend before review";
  }
}
