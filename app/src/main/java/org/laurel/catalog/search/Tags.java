package org.laurel.catalog.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What offers can be chosen by, such as all their subjects, and which offers bear each.
final class Tags {

  private final Map<String, Holders> holders = new TreeMap<>();
  private final Map<String, String> labels = new TreeMap<>();

  void add(int offer, String value, String label) {
    holders.computeIfAbsent(value, _ -> new Holders()).add(offer);
    labels.putIfAbsent(value, label);
  }

  /// Lets these offers bear every tag that is there.
  void addToEach(int... offers) {
    holders.values().forEach(it -> it.addAll(offers));
  }

  /// Once all are there.
  void close(int size) {
    holders.values().forEach(it -> it.close(size));
  }

  /// The offers that bear one of these.
  Bits bearing(List<String> values, int size) {
    var found = Bits.none(size);
    for (var value : values) {
      var its = holders.get(value);
      if (its != null) its.addTo(found);
    }
    return found;
  }

  /// Each with how many of these offers bear it.
  Stream<Found.Tag> among(Bits offers) {
    return holders.entrySet().stream()
        .map(it -> new Found.Tag(it.getKey(), label(it.getKey()), it.getValue().shared(offers)));
  }

  String label(String value) {
    return labels.getOrDefault(value, value);
  }
}
