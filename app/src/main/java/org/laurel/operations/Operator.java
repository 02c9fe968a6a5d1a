package org.laurel.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Optional;
import org.laurel.database.Secret;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;

/// The person who runs Laurel: on the same machine, and with the key of its folder.
@Component
class Operator {

  static final String KEY = "Laurel-Operator";

  private final OperationsSettings settings;
  private final Agencies agencies;

  Operator(OperationsSettings settings, Agencies agencies) {
    this.settings = settings;
    this.agencies = agencies;
    Secret.of(settings.home(), "operator");
  }

  /// @throws NotFound for everybody else
  void admit(String key, HttpServletRequest request) {
    var right = Secret.of(settings.home(), "operator").getBytes(UTF_8);
    if (!MessageDigest.isEqual(right, key.getBytes(UTF_8))
        || !request.getRemoteAddr().startsWith("127.")) throw new NotFound("This page");
  }

  /// The agency of this slug; where it is empty the only one there is; nothing where it is not
  /// clear which is meant.
  Optional<Agency> agency(String slug) {
    var named =
        agencies.all().stream()
            .filter(it -> slug.isBlank() || it.slug().equals(slug.strip()))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }
}
