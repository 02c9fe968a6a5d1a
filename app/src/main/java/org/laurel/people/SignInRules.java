package org.laurel.people;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// How people and programs sign in. Who may do what is decided at each door, not here.
@Configuration(proxyBeanMethods = false)
class SignInRules {

  @Bean
  @Order(1)
  SecurityFilterChain programDoor(HttpSecurity http, Tokens tokens) throws Exception {
    return http.securityMatcher("/api/**", "/operator/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers -> headers.disable())
        .requestCache(cache -> cache.disable())
        .addFilterBefore(new TokenSignIn(tokens), AuthorizationFilter.class)
        .exceptionHandling(
            it -> it.authenticationEntryPoint((_, response, _) -> response.sendError(401)))
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageDoor(HttpSecurity http) throws Exception {
    return http.headers(headers -> headers.defaultsDisabled().cacheControl(withDefaults()))
        .csrf(csrf -> csrf.ignoringRequestMatchers("/messages/off/*"))
        .formLogin(it ->
            it.loginPage("/sign-in")
                .usernameParameter("email")
                .defaultSuccessUrl("/home")
                .failureUrl("/sign-in?failed"))
        .logout(it -> it.logoutUrl("/sign-out").logoutSuccessUrl("/"))
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .build();
  }

  /// People sign in with an address; their name in the session is their id, which never changes.
  @Bean
  UserDetailsService accounts(PersonStore people) {
    return name ->
        (name.contains("@")
                ? people.byEmail(name)
                : people.byId(new Person.Id(UUID.fromString(name))))
            .map(person ->
                User.withUsername(person.id().value().toString())
                    .password(people.password(person.id()).orElse(""))
                    .build())
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  /// PBKDF2 is the password hash that NIST SP 800-132 names; the rounds are OWASP's for SHA-256.
  @Bean
  PasswordEncoder passwords() {
    return Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  WebMvcConfigurer doorsAndActors(Doors doors, ActorParameter actor) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doors);
      }

      @Override
      public void addArgumentResolvers(
          java.util.List<org.springframework.web.method.support.HandlerMethodArgumentResolver>
              all) {
        all.add(actor);
      }
    };
  }
}
