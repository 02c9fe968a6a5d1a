package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.database.Ids;
import org.laurel.files.FileType;
import org.laurel.files.specimens.Canaries;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.people.Tokens;
import org.laurel.review.AssessorRoutes.Route;
import org.laurel.review.Flock.Handed;
import org.laurel.review.Reader.Seen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Promise 5 over many submissions of every type of file: of all that any route answers to an
/// assessor, no byte tells whose anything is. `-Dlaurel.submissions=1000` is the long version.
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlockTests {

  private static final int SUBMISSIONS = Integer.getInteger("laurel.submissions", 33);

  /// So many are also tried by every form.
  private static final int TRIED = 3;

  /// Whoever stands back sees nothing more, so that comes last.
  private static final Comparator<Route> STANDING_BACK_LAST =
      Comparator.comparing(it -> it.path().endsWith("/conflict"));

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Tokens tokens;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @Autowired GreenMail mail;
  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final List<Handed> handed = new ArrayList<>();
  private final Map<UUID, String> codes = new HashMap<>();
  private final Map<String, Integer> answered = new TreeMap<>();
  private final Set<String> leaks = new TreeSet<>();
  private Agency agency;
  private Actor ines;
  private Flock flock;
  private String token = "";
  private long searched;

  @BeforeAll
  void handIn(@TempDir Path folder) {
    agency = agencies.found("flock", "State of Many", "", "America/New_York");
    ines = world.joins(agency, "Ines Okafor", Role.ASSESSOR);
    token = world.within(agency, () -> tokens.issue(ines.id(), "test", Duration.ofHours(12)));
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
    flock = new Flock(house, world, agency, random);
    flock.open(folder);
    for (var i = 0; i < SUBMISSIONS; i++) {
      handed.add(flock.handsIn());
      if (i % 50 == 0) Patience.until(() -> opened() == handed.size());
    }
    Patience.until(() -> opened() == SUBMISSIONS);
    world.within(agency, () -> transaction.executeWithoutResult(_ -> giveAllToInes()));
  }

  private int opened() {
    return world.within(
        agency,
        () ->
            transaction.execute(
                _ -> db.sql("select count(*) from review.origin").query(Integer.class).single()));
  }

  private void giveAllToInes() {
    db.sql(
            """
            update review.seat
               set assessor = ?,
                   taken_at = now(),
                   until = now() + interval '2 days'
             where number = (select min(number) from review.seat)
            """)
        .param(ines.id().value())
        .update();
    db.sql(
            "select o.submission, r.code from review.origin o join review.review r on r.id = o.review")
        .query(row -> {
          codes.put(row.getObject("submission", UUID.class), row.getString("code"));
        });
  }

  @Test
  void showsAssessorsNotOneByteThatTellsWhoseItIs() throws Exception {
    var reader = new Reader(port, agency.slug()).signIn(World.address(agency, "Ines Okafor"));
    var routes = new AssessorRoutes(mappings);

    for (var one : handed) readAll(reader, routes, one);
    for (var one : handed.subList(0, TRIED)) tryAll(reader, routes, one);
    readTheRest(reader, routes);

    System.out.printf(
        "%d submissions, %d routes answered, %s, %,d bytes searched, %d leaks%n",
        SUBMISSIONS, answered.size(), answered, searched, leaks.size());
    assertThat(leaks).isEmpty();
    assertThat(answered)
        .containsKeys(
            "GET /reviews/{code}",
            "GET /reviews/{code}/items/{item}",
            "GET /api/v1/reviews/{code}",
            "GET /api/v1/reviews/{code}/items/{item}",
            "GET /reviews",
            "GET /home");
  }

  private void readAll(Reader reader, AssessorRoutes routes, Handed one) throws Exception {
    var code = code(one);
    var items = AssessorRoutes.items(reader.get("/reviews/" + code).text());
    assertThat(items).as(code).isNotEmpty();
    for (var route : routes.ofAReview().filter(Route::isReading).toList())
      for (var item : route.asks("item") ? items : List.of(""))
        ask(reader, route, route.of(code, item));
    search(new Canaries(one.canaries()), reader.taken());
  }

  private String code(Handed one) {
    return Objects.requireNonNull(codes.get(one.submission().id().value()));
  }

  /// Every form, sent empty: what it answers is read too.
  private void tryAll(Reader reader, AssessorRoutes routes, Handed one) throws Exception {
    var code = code(one);
    reader.get("/reviews/" + code);
    for (var route :
        routes.ofAReview().filter(it -> !it.isReading()).sorted(STANDING_BACK_LAST).toList())
      ask(reader, route, route.of(code, UUID.randomUUID().toString()));
    search(new Canaries(one.canaries()), reader.taken());
  }

  private void readTheRest(Reader reader, AssessorRoutes routes) throws Exception {
    for (var route : routes.others().toList()) ask(reader, route, route.of("22222222", ""));
    var all = handed.stream().flatMap(it -> it.personal().stream()).toList();
    search(new Canaries(all), reader.taken());
    search(new Canaries(all), letters());
  }

  private void ask(Reader reader, Route route, String path) throws Exception {
    var seen =
        route.isProgram()
            ? reader.api(route.method(), path.substring("/api/v1".length()), token, "{}")
            : route.isReading() ? reader.get(path) : reader.post(path, Map.of("x", "y"));
    if (seen.isGood()) answered.merge(route.method() + " " + route.path(), 1, Integer::sum);
  }

  private List<Seen> letters() {
    return Stream.of(mail.getReceivedMessages())
        .map(com.icegreen.greenmail.util.GreenMailUtil::getWholeMessage)
        .filter(it -> it.contains(World.address(agency, "Ines Okafor")))
        .map(it -> new Seen("mail", it.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .toList();
  }

  private void search(Canaries canaries, List<Seen> all) throws Exception {
    for (var seen : all) {
      searched += seen.headers().length() + seen.body().length;
      var found = new TreeSet<>(canaries.in(seen.headers()));
      found.addAll(canaries.in(seen.body()));
      if (!found.isEmpty()) leaks.add(found + " in " + seen.headers().lines().limit(2).toList());
    }
  }

  /// The control: every type of file came, and every kind of word was planted.
  @Test
  void plantsEveryWordInFilesOfEveryType() {
    var planted = EnumSet.noneOf(Persona.Word.class);
    handed.forEach(it -> planted.addAll(it.persona().planted()));

    assertThat(planted).containsExactlyInAnyOrder(Persona.Word.values());
    assertThat(flock.types()).containsExactlyInAnyOrder(FileType.values());
  }
}
