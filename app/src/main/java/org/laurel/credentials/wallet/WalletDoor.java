package org.laurel.credentials.wallet;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Wallets come without a session and without a form of ours: what they bring opens one thing by
/// itself, so nobody else's browser can be made to bring it.
@Configuration(proxyBeanMethods = false)
class WalletDoor {

  @Bean
  @Order(0)
  SecurityFilterChain walletChain(HttpSecurity http) throws Exception {
    return http.securityMatcher("/wallet/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers -> headers.disable())
        .requestCache(cache -> cache.disable())
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .build();
  }
}
