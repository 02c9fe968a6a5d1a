package org.laurel.web;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Nobody reads timings of every filter of every request, and taking them costs as much as a
/// question to the database.
@Configuration(proxyBeanMethods = false)
class Unobserved {

  @Bean
  ObservationRegistry observations() {
    return ObservationRegistry.NOOP;
  }
}
