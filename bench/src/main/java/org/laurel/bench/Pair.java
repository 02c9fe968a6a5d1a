package org.laurel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import packaged.PackagedLaurel;

/// Two servers, of which one stays small while the other grows. They are measured in turn: what
/// else goes on in a machine, or beside it on the same host, can double every figure from one
/// minute to the next, but weighs on both alike.
record Pair(PackagedLaurel small, PackagedLaurel growing) {

  private static final int TURNS = 20;

  /// What the same page took on each.
  record Results(Load.Result few, Load.Result many) {

    /// How many times as much among many.
    double growth(ToDoubleFunction<Load.Result> measure) {
      return measure.applyAsDouble(many) / measure.applyAsDouble(few);
    }
  }

  /// @param times how often on each, once the compilers have had their fill
  Results on(int times, Load.Task ofSmall, Load.Task ofGrowing) {
    new Load(1, times / 2).warmUp(small, ofSmall);
    new Load(1, times / 2).warmUp(growing, ofGrowing);
    return inTurn(times, ofSmall, ofGrowing);
  }

  /// The same of what was done before, and can be done so often and no more.
  Results inTurn(int times, Load.Task ofSmall, Load.Task ofGrowing) {
    var one = new Load(1, times / TURNS);
    List<Load.Result> few = new ArrayList<>();
    List<Load.Result> many = new ArrayList<>();
    for (var turn = 0; turn < TURNS; turn++) {
      few.add(one.on(small, ofSmall));
      many.add(one.on(growing, ofGrowing));
    }
    return new Results(Load.Result.of(few), Load.Result.of(many));
  }
}
