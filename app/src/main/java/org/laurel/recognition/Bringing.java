package org.laurel.recognition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.laurel.credentials.Credential;
import org.laurel.people.Person;
import org.laurel.recognition.BringingStore.Brought;
import org.springframework.stereotype.Component;

/// Writes down what the rules give for many credentials of one kind, a rule at a time, and tells
/// their earners. What a credential has brought already it does not bring again.
@Component
class Bringing {

  private final GainingStore gaining;
  private final BringingStore store;
  private final Limits limits;
  private final GainTidings tidings;

  Bringing(GainingStore gaining, BringingStore store, Limits limits, GainTidings tidings) {
    this.gaining = gaining;
    this.store = store;
    this.limits = limits;
    this.tidings = tidings;
  }

  void bring(Occasion occasion, List<Credential.Issued> all) {
    for (var some : eachEarnerOnce(all)) {
      var came = new LinkedHashMap<Person.Id, List<String>>();
      var open = new LinkedHashMap<Person.Id, List<String>>();
      for (var rule : occasion.coverage().giving()) {
        var told = occasion.isAskedFor(rule) ? open : came;
        for (var earner : bring(occasion, rule, some))
          told.computeIfAbsent(earner, _ -> new ArrayList<>()).add(rule.clause().title());
      }
      tidings.tellGained(came);
      tidings.tellOpen(open);
    }
  }

  /// What one earner gains first leaves less for what comes next.
  private static List<List<Credential.Issued>> eachEarnerOnce(List<Credential.Issued> all) {
    var byEarner =
        all.stream().collect(groupingBy(Credential.Issued::earner, LinkedHashMap::new, toList()));
    var most = byEarner.values().stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, most)
        .mapToObj(nth ->
            byEarner.values().stream()
                .filter(it -> nth < it.size())
                .map(it -> it.get(nth))
                .toList())
        .toList();
  }

  /// @return those whom it brings something new
  private List<Person.Id> bring(Occasion occasion, Rule rule, List<Credential.Issued> some) {
    var served = gaining.serve(rule, occasion.share(rule), some);
    var fresh = some.stream().filter(it -> served.contains(it.credential())).toList();
    if (fresh.isEmpty()) return List.of();
    var earners = fresh.stream().map(Credential.Issued::earner).toList();
    var isAskedFor = occasion.isAskedFor(rule);
    Map<Person.Id, BigDecimal> left =
        isAskedFor ? Map.of() : limits.left(earners, rule.clause(), occasion.day());
    var brought = new ArrayList<Brought>();
    for (var issued : fresh)
      for (var portion : occasion.portions(rule, left.get(issued.earner())))
        brought.add(new Brought(issued, portion));
    store.insert(occasion, rule, brought, isAskedFor ? Gain.State.OPEN : Gain.State.WAITING);
    return earners;
  }
}
