package org.laurel.credentials.issuing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.credentials.issuer.Fingerprint;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.credentials.issuing.Award.Placed;
import org.laurel.openbadges.Issuer;
import org.springframework.stereotype.Component;

/// Writes and signs credentials; many alike by a template, which takes a fraction of the time.
@Component
class Signing {

  /// To make a template takes as long as to sign so many without one.
  private static final int FEW = 8;

  private final Wording wording;
  private final IssuerKeys keys;

  Signing(Wording wording, IssuerKeys keys) {
    this.wording = wording;
    this.keys = keys;
  }

  /// @param document in UTF-8
  /// @param seal over the document
  record Signed(Placed placed, byte[] document, String seal) {

    UUID id() {
      return placed.award().id();
    }
  }

  List<Signed> sign(List<Placed> all) {
    var issuer = keys.issuer();
    var signed = new ArrayList<Signed>(all.size());
    all.stream()
        .collect(
            Collectors.groupingBy(
                it -> pattern(it.award()), LinkedHashMap::new, Collectors.toList()))
        .forEach((pattern, alike) -> {
          var pen = pen(issuer, pattern, alike.size());
          for (var placed : alike) signed.add(signed(placed, pen.apply(placed)));
        });
    return signed;
  }

  /// A pathway is completed in words of its own.
  private static Pattern pattern(Award award) {
    return award.isOfPathway() ? new Pattern(award) : Pattern.of(award);
  }

  private Function<Placed, String> pen(Issuer issuer, Pattern pattern, int howMany) {
    if (howMany < FEW) return placed -> issuer.issue(wording.of(placed));
    var template = issuer.template(pattern.prototype(wording));
    return placed -> template.issue(Pattern.values(placed));
  }

  private static Signed signed(Placed placed, String document) {
    var bytes = document.getBytes(UTF_8);
    return new Signed(placed, bytes, Fingerprint.of(bytes));
  }
}
