package org.laurel.bench;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import journey.Api;
import packaged.PackagedLaurel;

/// A server on which ten teachers have worked, and as many copies of them as are wanted.
final class Teachers {

  private final PackagedLaurel laurel;
  private final Jobs jobs;
  private final AtomicInteger submitted = new AtomicInteger();
  private int copies;

  /// The ten work through the API.
  Teachers(PackagedLaurel laurel) {
    this.laurel = laurel;
    WebBench.say("Ten teachers work through the API");
    Copies.rememberShared(laurel.postgres());
    var agency = laurel.agency();
    var anybody = Api.of(URI.create(agency + "/api/v1"));
    var accounts = laurel.accounts("ASSESSOR");
    var assessors =
        accounts.stream().limit(2).map(it -> anybody.signIn(it.email(), it.password())).toList();
    var cast = Cast.enters(anybody, assessors);
    Copies.takeOriginals(laurel.postgres());
    var review = Cast.until(() -> assessors.getLast().post("/reviews", Map.of()));
    var second = accounts.get(1);
    this.jobs =
        new Jobs(
            agency,
            cast,
            Browser.signedIn(agency, cast.started().email(), Cast.PASSWORD),
            Browser.signedIn(agency, second.email(), second.password()),
            assessors.getFirst(),
            review.at("code").text());
  }

  /// Copies the ten until there are that many, besides themselves.
  void upTo(int number) {
    WebBench.say("Copying them until there are " + number);
    Copies.make(laurel.postgres(), copies + 1, number / Cast.SIZE);
    copies = number / Cast.SIZE;
    Quiet.await(laurel.postgres());
  }

  Map<String, Load.Task> reading() {
    return jobs.reading();
  }

  /// @param name of one of them
  Load.Task reading(String name) {
    return requireNonNull(reading().get(name), name);
  }

  Load.Task score() {
    return jobs.score();
  }

  /// Submits for those who lack one piece of evidence, each once.
  ///
  /// @param photos as many as will submit on this server
  Load.Task submit(List<Path> photos) {
    return _ -> jobs.submit(photos).once(submitted.getAndIncrement());
  }
}
