package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every door has a lock, and every lock opens to those it names and to nobody else.
@LaurelTest
class DoorTests {

  private record Door(String path, Requires rule) {

    boolean opensTo(Role role) {
      return Arrays.asList(rule.value()).contains(role);
    }
  }

  @Autowired World world;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @LocalServerPort int port;

  @Test
  void givesEveryDoorARule() {
    var open =
        mappings.getHandlerMethods().values().stream()
            .filter(it -> it.getBeanType().getName().startsWith("org.laurel."))
            .filter(it -> Doors.rule(it) == null)
            .map(HandlerMethod::getShortLogMessage)
            .toList();

    assertThat(mappings.getHandlerMethods()).hasSizeGreaterThan(30);
    assertThat(open).isEmpty();
  }

  @Test
  void opensEachDoorToItsRolesOnly() {
    var doors = doors();
    var wrong = new ArrayList<String>();
    clients("Door")
        .forEach((role, client) -> {
          for (var door : doors) {
            var answer = client.get(door.path());
            if (door.opensTo(role) == (answer.statusCode() == 403))
              wrong.add(role + " " + door.path() + " " + answer.statusCode());
          }
        });

    assertThat(doors).hasSizeGreaterThan(2);
    assertThat(wrong).isEmpty();
  }

  /// Also of what they ask for in vain: no page ends in a mishap.
  @Test
  void answersEverybodyInASentence() {
    var pages =
        mappings.getHandlerMethods().keySet().stream()
            .filter(DoorTests::isPage)
            .flatMap(it -> it.getPatternValues().stream())
            .map(DoorTests::filled)
            .toList();
    var broken = new ArrayList<String>();
    clients("Guest")
        .forEach((role, client) -> {
          for (var page : pages) {
            var status = client.get(page).statusCode();
            if (status >= 500) broken.add(role + " " + page + " " + status);
          }
        });

    assertThat(pages).hasSizeGreaterThan(100);
    assertThat(broken).isEmpty();
  }

  @Test
  void asksStrangersToSignIn() {
    var stranger = new Client(port, "bayou");

    for (var door : doors())
      assertThat(stranger.get(door.path()).uri().getPath()).isEqualTo("/bayou/sign-in");
  }

  @Test
  void opensNoDoorOfTheOtherAgency() {
    var hal = new Client(port, "bayou").signIn(World.address(world.harbor, "Hal Drummond"));

    for (var door : doors())
      assertThat(hal.get(door.path()).statusCode()).as(door.path()).isEqualTo(403);
  }

  @Test
  void refusesAFormWithoutItsSecret() {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/bayou/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("email=a%40b.example&password=x"))
            .build();

    assertThat(new Client(port, "bayou").send(request).statusCode()).isEqualTo(403);
  }

  /// The pages that can be read and ask for a role.
  private List<Door> doors() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(it -> isPage(it.getKey()))
        .flatMap(it ->
            Doors.rule(it.getValue()) instanceof Requires rule
                ? it.getKey().getPatternValues().stream().map(path -> new Door(filled(path), rule))
                : java.util.stream.Stream.of())
        .toList();
  }

  private static boolean isPage(RequestMappingInfo it) {
    return it.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && it.getPatternValues().stream().noneMatch(path -> path.startsWith("/api/"));
  }

  private static String filled(String pattern) {
    return pattern.replaceAll("\\{[^}]+}", "0190a6c0-0000-7000-8000-000000000000");
  }

  private Map<Role, Client> clients(String family) {
    var clients = new EnumMap<Role, Client>(Role.class);
    for (var role : Role.values()) {
      var name = family + " " + role.name().replace('_', '-');
      world.joins(world.bayou, name, role);
      clients.put(role, new Client(port, "bayou").signIn(World.address(world.bayou, name)));
    }
    return clients;
  }
}
