package org.laurel.catalog;

import java.util.List;
import java.util.stream.Stream;

/// How routes and external scores must fit the rest of the version.
final class RoutePolicy {

  static final DesignRule CUTS_CAN_BE_REACHED =
      it ->
          it.scores().stream()
              .filter(score -> score.cut().compareTo(score.highest()) > 0)
              .map(score ->
                  new Flaw(
                      "scores > " + score.code() + " > cut",
                      "is above the highest score. Correct one of the two."));

  static final DesignRule ONE_ROUTE_IS_NO_CHOICE =
      it ->
          Flaw.when(
              it.routes().size() == 1, "routes", "one way is no choice. Add another or drop it.");

  static final DesignRule ROUTES_NAME_WHAT_EXISTS =
      it ->
          it.routes().stream()
              .flatMap(route ->
                  Stream.concat(
                      unknown(route, "slots", route.slots(), it.slotCodes()),
                      unknown(route, "scores", route.scores(), it.scoreCodes())));

  static final DesignRule ROUTES_ASK_FOR_A_TEST_THAT_EXISTS =
      it ->
          it.routes().stream()
              .filter(route -> route.test() && it.test() == null)
              .map(route ->
                  new Flaw("routes > " + route.code() + " > test", "there is no test. Add one."));

  static final DesignRule EVERY_SLOT_IS_ON_A_ROUTE =
      it ->
          it.routes().isEmpty()
              ? Stream.empty()
              : it.slotCodes().stream()
                  .filter(
                      slot -> it.routes().stream().noneMatch(route -> route.slots().contains(slot)))
                  .map(
                      slot -> new Flaw("slots > " + slot, "no route asks for it. Name it in one."));

  private RoutePolicy() {}

  private static Stream<Flaw> unknown(
      Route route, String field, List<String> named, List<String> known) {
    return named.stream()
        .filter(code -> !known.contains(code))
        .map(code ->
            new Flaw(
                "routes > " + route.code() + " > " + field,
                "there is none with code " + code + "."));
  }
}
