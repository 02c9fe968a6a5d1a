package org.laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages that people wait for most often ask the database three times at most, once they were
/// opened: a fourth question is a page that grows slow without anybody noticing. The two by which
/// every request learns who asks are not among them.
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageCostTests {

  private static final List<String> WHO_ASKS = List.of("people.session", "people.membership");

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired Stage stage;

  private Actor teacher;
  private Actor assessor;
  private Stage.Scene scene;

  @BeforeAll
  void openTheStage() {
    stage.load(world.harbor, "lausd-steam");
    teacher = world.joins(world.harbor, "Tess Counted", Role.EDUCATOR);
    assessor = world.joins(world.harbor, "Abel Counted", Role.ASSESSOR);
    scene = stage.play(program(teacher), program(assessor), "A map of the school yard.");
  }

  @Test
  void showsTheQueueInThree() {
    asksAtMostThree(assessor, "/reviews");
  }

  @Test
  void showsWhatIsToBeScoredInThree() {
    asksAtMostThree(assessor, "/reviews/" + scene.review());
  }

  @Test
  void showsTheEvidenceInThree() {
    asksAtMostThree(teacher, "/enrollments/" + scene.enrollment());
  }

  private void asksAtMostThree(Actor who, String path) {
    var client = new Client(port, "harbor");
    client.signIn(World.address(world.harbor, who.person().name()));
    client.get(path);
    Statements.ofNewestRequest();

    assertThat(client.get(path).statusCode()).isEqualTo(200);

    var asked = Statements.ofNewestRequest();
    var own = asked.stream().filter(it -> WHO_ASKS.stream().noneMatch(it::contains)).toList();
    assertThat(asked).as("%s", asked).hasSize(own.size() + WHO_ASKS.size());
    assertThat(own).as("%s", String.join("\n--\n", own)).hasSizeBetween(1, 3);
  }

  private Program program(Actor actor) {
    return new Program(port, "harbor", stage.token(world.harbor, actor));
  }
}
