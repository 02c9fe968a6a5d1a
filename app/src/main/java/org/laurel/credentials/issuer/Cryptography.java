package org.laurel.credentials.issuer;

import org.laurel.openbadges.key.Crypto;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses who computes signatures, and who keeps the key above all.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityModule.class)
class Cryptography {

  @Bean
  Crypto crypto() {
    return Crypto.best();
  }
}
