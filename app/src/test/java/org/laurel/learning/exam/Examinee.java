package org.laurel.learning.exam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.laurel.World;
import org.laurel.catalog.TestItem;
import org.laurel.learning.Enrollment;
import org.laurel.learning.exam.Sittings.Sheet;
import org.laurel.people.Actor;
import org.laurel.people.Agency;
import org.springframework.context.ApplicationContext;

/// Teachers who take the test of what they work toward, for tests of the rooms above.
public final class Examinee {

  private final ApplicationContext house;
  private final World world;
  private final Agency agency;

  public Examinee(ApplicationContext house, World world, Agency agency) {
    this.house = house;
    this.world = world;
    this.agency = agency;
  }

  /// Passes where there is a test to pass, and does nothing where there is none.
  public void passes(Actor teacher, Enrollment.Id id) {
    world.within(
        agency,
        () -> {
          var version =
              house
                  .getBean(org.laurel.catalog.Catalog.class)
                  .version(house.getBean(org.laurel.learning.Enrollments.class).of(id).version());
          var requirements = house.getBean(org.laurel.learning.Requirements.class);
          var lines = requirements.lines(id, version, requirements.way(id, version));
          if (lines.stream().anyMatch(it -> it.where().equals("test") && !it.isMet()))
            sits(teacher, id, _ -> true);
        });
  }

  /// Takes the test once; what is not to be right is left out.
  ///
  /// @return the number of the sitting
  int sits(Actor teacher, Enrollment.Id id, Predicate<TestItem> right) {
    return world.within(
        agency,
        () -> {
          var sittings = house.getBean(Sittings.class);
          var sitting = sittings.begin(teacher, id);
          var sheet = sittings.sheet(teacher, id, sitting.number());
          for (var at = 1; at <= sitting.draw().size(); at++)
            if (right.test(Question.item(sheet, at)))
              sittings.answer(teacher, id, sitting.number(), at, rightReply(sheet, at));
          sittings.finish(teacher, id, sitting.number());
          return sitting.number();
        });
  }

  static Reply rightReply(Sheet sheet, int at) {
    var item = Question.item(sheet, at);
    return Reply.of(item, item.answer());
  }

  /// The fields of a form with the right answer in it; of several right choices only the first.
  static Map<String, String> rightForm(TestItem item) {
    var form = new HashMap<String, String>();
    Reply.of(item, item.answer())
        .fields()
        .forEach((name, values) -> form.put(name, List.copyOf(values).getFirst()));
    return form;
  }
}
