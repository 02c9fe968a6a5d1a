package org.laurel.operations;

import java.io.IOException;
import org.laurel.people.Agencies;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What happens once the doors are open: samples or the first administrator's link, a welcome.
@Component
@EnableConfigurationProperties(OperationsSettings.class)
class Opening {

  private final OperationsSettings settings;
  private final Agencies agencies;
  private final Samples samples;
  private final SetUp setUp;
  private final Welcome welcome;
  private final Restore restore;
  private final Training training;

  Opening(
      OperationsSettings settings,
      Agencies agencies,
      Samples samples,
      SetUp setUp,
      Welcome welcome,
      Restore restore,
      Training training) {
    this.settings = settings;
    this.agencies = agencies;
    this.samples = samples;
    this.setUp = setUp;
    this.welcome = welcome;
    this.restore = restore;
    this.training = training;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() throws IOException {
    if (settings.restore() != null) {
      restore.from(settings.restore());
      return;
    }
    if (agencies.all().isEmpty() && !settings.empty()) samples.load();
    if (agencies.all().isEmpty()) welcome.first(setUp.link());
    else welcome.everybody(samples.accounts());
    if (settings.train()) training.run();
  }
}
