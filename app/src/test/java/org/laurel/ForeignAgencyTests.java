package org.laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.people.Actor;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the house, asked by Bayou's people for what is Harbor's: nothing may come out,
/// and nothing of Harbor's may change.
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignAgencyTests {

  private static final String CANARY = "harbor seal counts its pups by moonlight";
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");
  private static final Pattern NAMES = Pattern.compile("Hugo Foreign|Hana Foreign|" + CANARY);

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired Stage stage;
  @Autowired RowCounts rows;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final Set<String> foreign = new TreeSet<>();

  /// @param path with its variables, such as `/enrollments/{id}`
  record Route(String method, String path) {

    boolean isProgram() {
      return path.startsWith("/api/");
    }

    Stream<String> variables() {
      return VARIABLE.matcher(path).results().map(it -> it.group(1));
    }

    String with(List<String> values) {
      var next = values.iterator();
      return VARIABLE
          .matcher(path)
          .replaceAll(_ -> next.hasNext() ? next.next() : values.getLast());
    }
  }

  @BeforeAll
  void openTheStage() {
    stage.load(world.harbor, "lausd-steam");
    stage.load(world.bayou, "lausd-steam");
    var hugo = world.joins(world.harbor, "Hugo Foreign", Role.EDUCATOR);
    var hana = world.joins(world.harbor, "Hana Foreign", Role.ASSESSOR);
    var scene = stage.play(harbors(hugo), harbors(hana), CANARY);
    foreign.addAll(ids(world.harbor));
    foreign.removeAll(ids(world.bayou));
    foreign.add(scene.review());
  }

  @Test
  void answersNothingOfAnotherAgency() {
    var before = rows.settled(world.harbor);
    var asked = new AtomicInteger();

    var leaks =
        visitors().entrySet().parallelStream()
            .flatMap(it -> leaks(it.getKey(), it.getValue(), asked))
            .toList();

    System.out.printf(
        "%,d requests with ids of another agency, %d leaks%n", asked.get(), leaks.size());
    assertThat(leaks).isEmpty();
    assertThat(asked).hasValueGreaterThan(1_000);
    assertThat(rows.settled(world.harbor)).isEqualTo(before);
  }

  private Stream<String> leaks(String name, Visitor visitor, AtomicInteger asked) {
    var leaks = new ArrayList<String>();
    for (var route : routes())
      for (var values : values(route)) {
        asked.incrementAndGet();
        var answer = ask(visitor, route, values);
        if (leaks(answer.body(), values) || isOpen(route, answer))
          leaks.add("%s %s %s -> %s".formatted(name, route, values, answer));
      }
    return leaks.stream();
  }

  /// The control: the same search finds plenty when Harbor's own people ask.
  @Test
  void findsWhatItsOwnPeopleSee() {
    var hugo = browser("harbor", "hugo.foreign@harbor.example");
    var found =
        routes().stream()
            .filter(it -> it.method().equals("GET") && !it.isProgram())
            .flatMap(route -> values(route).stream().map(values -> hugo.get(route.with(values))))
            .filter(answer -> answer.statusCode() == 200 && leaks(answer.body(), List.of()))
            .count();

    assertThat(found).isGreaterThanOrEqualTo(3);
  }

  /// Whoever asks: a browser for pages, a program for the API.
  private record Visitor(Client browser, Program program) {}

  private Map<String, Visitor> visitors() {
    var visitors = new TreeMap<String, Visitor>();
    visitors.put("nobody", new Visitor(browser("bayou", ""), new Program(port, "bayou", "")));
    for (var actor : List.of(world.maya, world.ines, world.priya, world.ada))
      visitors.put(actor.person().name(), visitor(actor));
    return visitors;
  }

  private Visitor visitor(Actor actor) {
    var email = World.address(world.bayou, actor.person().name());
    var token = stage.token(world.bayou, actor);
    return new Visitor(browser("bayou", email), new Program(port, "bayou", token));
  }

  private Client browser(String agency, String email) {
    var client = new Client(port, agency);
    if (email.isEmpty()) client.get("/sign-in");
    else client.signIn(email);
    return client;
  }

  private Program harbors(Actor actor) {
    return new Program(port, "harbor", stage.token(world.harbor, actor));
  }

  /// What can be asked with an id; names of micro-credentials and lists are the same everywhere.
  private List<Route> routes() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(it -> it.getValue().getBeanType().getName().startsWith("org.laurel."))
        .flatMap(it ->
            it.getKey().getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                    it.getKey().getPatternValues().stream()
                        .map(path -> new Route(method.name(), path))))
        .filter(it -> it.variables().findAny().isPresent())
        .filter(it -> it.variables().noneMatch(Set.of("slug", "list", "name", "key")::contains))
        .distinct()
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  private List<List<String>> values(Route route) {
    var all = new ArrayList<List<String>>();
    for (var value : foreign)
      if (route.variables().count() == 1) all.add(List.of(value));
      else for (var other : foreign) if (value.length() == 8) all.add(List.of(value, other));
    return all;
  }

  private HttpResponse<String> ask(Visitor visitor, Route route, List<String> values) {
    var path = route.with(values);
    if (route.isProgram())
      return visitor.program().send(route.method(), path, "application/json", "{}".getBytes());
    if (route.method().equals("GET")) return visitor.browser().get(path);
    return visitor.browser().post(path, Map.of("reason", "A reason", "role", "EDUCATOR"));
  }

  /// A page about somebody else's thing, whatever it says; the sign-in page is none.
  private static boolean isOpen(Route route, HttpResponse<String> answer) {
    return route.method().equals("GET")
        && answer.statusCode() < 300
        && !answer.uri().getPath().endsWith("/sign-in");
  }

  /// An id that was sent may come back in an address; any other of Harbor's is a leak.
  private boolean leaks(String body, List<String> sent) {
    return NAMES.matcher(body).find()
        || foreign.stream().filter(it -> !sent.contains(it)).anyMatch(body::contains);
  }

  /// Every id in every table that the agency can see; three of a column are enough.
  private Set<String> ids(Agency agency) {
    return world.within(agency, () -> transaction.execute(_ -> idsOfTheAgency()));
  }

  private Set<String> idsOfTheAgency() {
    var ids = new TreeSet<String>();
    for (var column : columns())
      ids.addAll(
          db.sql(
                  "select distinct %s::text from %s where %1$s is not null limit 3"
                      .formatted(column.split(" ")[1], column.split(" ")[0]))
              .query(String.class)
              .list());
    return ids;
  }

  private List<String> columns() {
    return db.sql(
            """
            select a.attrelid::regclass || ' ' || a.attname
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid
             where c.relkind = 'r' and c.relrowsecurity and a.atttypid = 'uuid'::regtype
               and a.attname <> 'agency_id'
            """)
        .query(String.class)
        .list();
  }
}
