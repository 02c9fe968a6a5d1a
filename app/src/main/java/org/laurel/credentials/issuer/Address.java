package org.laurel.credentials.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.UUID;

/// Where an agency's credentials, keys and lists are found, for ever: these addresses are signed.
///
/// @param base such as `https://laurel.example/bayou`
public record Address(String base) {

  /// The issuer's name in the world (did:web method, 3.2): the domain vouches for it.
  public String did() {
    var address = URI.create(base);
    return "did:web:"
        + URLEncoder.encode(address.getAuthority(), UTF_8)
        + address.getPath().replace('/', ':');
  }

  /// Where the issuer's public keys are read.
  String keys() {
    return base + "/did.json";
  }

  public String domain() {
    return URI.create(base).getAuthority();
  }

  /// The name of the agency's log, which has no scheme (C2SP tlog-checkpoint).
  String log() {
    var address = URI.create(base);
    return address.getAuthority() + address.getPath() + "/log";
  }

  public String key(int epoch) {
    return did() + "#key-" + epoch;
  }

  String tokenKey(int epoch) {
    return did() + "#token-key-" + epoch;
  }

  public String credential(UUID id) {
    return base + "/credentials/" + id;
  }

  public String statusList(int number) {
    return base + "/status/" + number;
  }

  /// Which of the credentials of the same list are on hold.
  public String suspensionList(int number) {
    return statusList(number) + "/suspension";
  }

  /// The offer in the version that was earned: the identifier of the achievement.
  public String offer(String slug, int version) {
    return base + "/catalogue/" + slug + "?version=" + version;
  }

  public String badge(String slug, int version) {
    return base + "/catalogue/" + slug + "/badge.png?version=" + version;
  }

  public String pathway(String slug) {
    return base + "/pathways/" + slug;
  }

  public String pathwayBadge(String slug) {
    return pathway(slug) + "/badge.png";
  }

  public String competency(String framework, String version, String code) {
    return base
        + "/frameworks/"
        + framework
        + "?version="
        + URLEncoder.encode(version, UTF_8)
        + "#"
        + URLEncoder.encode(code, UTF_8);
  }
}
