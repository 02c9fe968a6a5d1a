package org.laurel.people;

import java.util.Optional;
import org.laurel.people.Throttle.Source;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks passwords, for the sign-in page and for programs alike.
@Component
class Passwords {

  private final PersonStore people;
  private final PasswordEncoder encoder;
  private final Throttle throttle;
  private final String nobodysPassword;

  Passwords(PersonStore people, PasswordEncoder encoder, Throttle throttle) {
    this.people = people;
    this.encoder = encoder;
    this.throttle = throttle;
    this.nobodysPassword = encoder.encode("the password of an address without an account");
  }

  /// The account that address and password open. Without an account it takes as long as with one,
  /// so that the time tells nothing. The hash runs outside of any transaction: it is slow.
  ///
  /// @param network where the try comes from
  /// @throws TooManyTries when the address or the network has tried too often
  Optional<Person> check(String email, String password, String network) {
    throttle.check(Source.ADDRESS, email);
    throttle.check(Source.NETWORK, network);
    var person = people.byEmail(email);
    var hash = person.flatMap(it -> people.password(it.id())).orElse(nobodysPassword);
    if (encoder.matches(password, hash) && person.isPresent()) {
      throttle.forget(Source.ADDRESS, email);
      return person;
    }
    throttle.count(Source.ADDRESS, email);
    throttle.count(Source.NETWORK, network);
    return Optional.empty();
  }

  String hash(String password) {
    return encoder.encode(password);
  }
}
