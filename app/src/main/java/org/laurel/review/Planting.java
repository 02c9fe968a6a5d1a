package org.laurel.review;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.laurel.catalog.Version;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lays an anchor paper among the submissions of one assessor.
@Component
public class Planting {

  private static final Duration HELD = Duration.ofHours(48);

  /// Within so many minutes it appears, so that its coming tells nothing of what was done before.
  private static final int MINUTES = 8 * 60;

  private final PlantedReview planted;
  private final PlantStore plants;
  private final ReviewClock clock;
  private final RandomGenerator random;

  Planting(PlantedReview planted, PlantStore plants, ReviewClock clock, RandomGenerator random) {
    this.planted = planted;
    this.plants = plants;
    this.clock = clock;
    this.random = random;
  }

  /// @param criteria what it has master scores for
  public record Paper(UUID anchor, Version.Id version, Set<String> criteria) {}

  /// Gives it into the assessor's hands at once.
  @Transactional(propagation = Propagation.MANDATORY)
  public Review hand(Paper paper, Person.Id assessor) {
    var review = planted.make(paper);
    plants.hold(review.id(), assessor, Timestamp.from(clock.now().plus(HELD)));
    return review;
  }

  /// Again, when it was left lying.
  @Transactional(propagation = Propagation.MANDATORY)
  public void handAgain(Review.Id review, Person.Id assessor) {
    plants.hold(review, assessor, Timestamp.from(clock.now().plus(HELD)));
  }

  /// Lets it come up in the assessor's queue, as a submission does.
  @Transactional(propagation = Propagation.MANDATORY)
  public Review hide(Paper paper, Person.Id assessor) {
    var review = planted.make(paper);
    var from = clock.now().plus(Duration.ofMinutes(random.nextInt(MINUTES)));
    plants.keep(review.id(), assessor, Timestamp.from(from));
    return review;
  }
}
