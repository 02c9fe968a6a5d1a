package org.laurel.review;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.laurel.catalog.Version;
import org.laurel.learning.Requirements;
import org.laurel.people.Person;
import org.laurel.review.DraftStore.Begun;
import org.springframework.stereotype.Component;

/// What stands around the evidence on the scoring screen: what was shown besides, and what was
/// there before.
@Component
class Surroundings {

  private static final String PRACTICE =
      "This is a practice paper. When you have sent it, you see how your scores compare.";

  private final Requirements requirements;
  private final Calibration calibration;
  private final Pasts pasts;

  Surroundings(Requirements requirements, Calibration calibration, Pasts pasts) {
    this.requirements = requirements;
    this.calibration = calibration;
    this.pasts = pasts;
  }

  /// The same of an anchor paper that the assessor must not tell from a submission.
  List<String> besides(Begun begun, Version version) {
    var asksMore = version.design().test() != null || !version.design().scores().isEmpty();
    var review = begun.review().id();
    return switch (begun.paper()) {
      case SUBMISSION ->
          asksMore ? requirements.met(requireNonNull(begun.enrollment()), version) : List.of();
      case UNANNOUNCED -> asksMore ? calibration.besides(review) : List.of();
      case PRACTICE ->
          Stream.concat(Stream.of(PRACTICE), calibration.besides(review).stream()).toList();
    };
  }

  /// The attempt before; nothing on a first one.
  Past past(Begun begun, Version version) {
    return begun.isAgain() ? pasts.of(begun.review().id(), version.design().rubric()) : Past.NONE;
  }

  /// A piece of the attempt before.
  Optional<CopyItem> earlier(String code, UUID item, Person.Id assessor) {
    return pasts.item(code, item, assessor);
  }
}
