package org.laurel.credentials.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.HostedBadges;
import org.springframework.stereotype.Component;

/// Finds what the agency hosts by its path, without asking its own server.
@Component
class Hosted implements HostedBadges {

  private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
  private static final Pattern NEW =
      Pattern.compile("/credentials/" + ID + "(/open-badge\\.json)?");
  private static final Pattern OLD = Pattern.compile("/credentials/" + ID + "/open-badge-2\\.json");
  private static final Pattern CLASS = Pattern.compile("/open-badges-2/badges/" + ID);

  private final Credentials credentials;
  private final OldBadges oldBadges;

  Hosted(Credentials credentials, OldBadges oldBadges) {
    this.credentials = credentials;
    this.oldBadges = oldBadges;
  }

  @Override
  public Optional<String> find(String path) {
    if (path.equals("/open-badges-2/issuer")) return Optional.of(oldBadges.issuer());
    return id(CLASS, path)
        .map(oldBadges::badgeClass)
        .or(() -> id(OLD, path).map(it -> oldBadges.assertion(new Credential.Id(it)).text()))
        .or(() -> id(NEW, path).map(this::document));
  }

  private static Optional<UUID> id(Pattern pattern, String path) {
    var matcher = pattern.matcher(path);
    return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
  }

  private String document(UUID id) {
    return new String(credentials.document(new Credential.Id(id)), UTF_8);
  }
}
