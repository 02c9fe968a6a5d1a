package org.laurel.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.config.Customizer.withDefaults;
import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// How people and programs sign in. Who may do what is decided at each door, not here.
@Configuration(proxyBeanMethods = false)
class SignInRules {

  private static final int SALT_BYTES = 16;

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
  SecurityFilterChain pageDoor(
      HttpSecurity http,
      PersonInSession sessions,
      CsrfTokenRepository secrets,
      @Value("${laurel.public-url}") URI publicUrl)
      throws Exception {
    return http.headers(headers -> headers.defaultsDisabled().cacheControl(withDefaults()))
        .csrf(it -> it.csrfTokenRepository(secrets).ignoringRequestMatchers("/messages/off/*"))
        .requestCache(cache -> cache.disable())
        .securityContext(it -> it.securityContextRepository(sessions))
        .webAuthn(it ->
            it.withObjectPostProcessor(keptIn(sessions))
                .rpId(publicUrl.getHost())
                .rpName("Laurel")
                .allowedOrigins(origin(publicUrl))
                .disableDefaultRegistrationPage(true))
        .logout(it -> it.logoutUrl("/sign-out").logoutSuccessUrl("/"))
        .exceptionHandling(it -> it.authenticationEntryPoint(SignInRules::askToSignIn))
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .build();
  }

  /// The door for passkeys does not ask where the other doors keep who has come in.
  private static ObjectPostProcessor<WebAuthnAuthenticationFilter> keptIn(
      PersonInSession sessions) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends WebAuthnAuthenticationFilter> O postProcess(O door) {
        door.setSecurityContextRepository(sessions);
        return door;
      }
    };
  }

  /// In a cookie, because in a session it would cost every visitor of a form a row in the database.
  @Bean
  CsrfTokenRepository formSecrets() {
    var cookie = new CookieCsrfTokenRepository();
    cookie.setCookieName("laurel-form");
    cookie.setCookiePath("/");
    cookie.setHeaderName("X-CSRF-TOKEN");
    cookie.setCookieCustomizer(it -> it.httpOnly(true).sameSite("Lax"));
    return cookie;
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getAuthority();
  }

  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var next = URLEncoder.encode(Next.wantedBy(request), UTF_8);
    response.sendRedirect(request.getContextPath() + "/sign-in?next=" + next);
  }

  /// Passkeys name their owner by the person's id.
  @Bean
  UserDetailsService accounts(PersonStore people) {
    return id ->
        people
            .byId(new Person.Id(UUID.fromString(id)))
            .map(person -> User.withUsername(id).password("").build())
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  /// PBKDF2 is the password hash that NIST SP 800-132 names; the rounds are OWASP's for SHA-256,
  /// and a setting only so that tests need not wait for them.
  @Bean
  PasswordEncoder passwordEncoder(@Value("${laurel.password-rounds}") int rounds) {
    return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, PBKDF2WithHmacSHA256);
  }

  @Bean
  WebMvcConfigurer doorsAndActors(Doors doors, ActorParameter actor) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doors);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
        all.add(actor);
      }
    };
  }
}
