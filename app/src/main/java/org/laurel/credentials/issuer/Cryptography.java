package org.laurel.credentials.issuer;

import org.laurel.openbadges.key.Crypto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses who computes signatures.
@Configuration(proxyBeanMethods = false)
class Cryptography {

  @Bean
  Crypto crypto() {
    return Crypto.best();
  }
}
