package org.laurel.kills;

import java.time.Duration;
import packaged.PackagedLaurel;

/// What dies without a warning.
enum Plug {
  DATABASE {
    /// What the application still says of its own accord, in the second before its own end, counts.
    @Override
    void pull(PackagedLaurel laurel) {
      laurel.postgres().kill();
      journey.Api.rest(Duration.ofSeconds(1));
      laurel.kill();
    }
  },
  APPLICATION {
    @Override
    void pull(PackagedLaurel laurel) {
      laurel.kill();
    }
  };

  abstract void pull(PackagedLaurel laurel);
}
