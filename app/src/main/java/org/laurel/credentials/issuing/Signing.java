package org.laurel.credentials.issuing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  /// @param shared what the text has in common with others; null if it is kept whole
  /// @param own what the text does not share, in UTF-8
  /// @param seal over the text
  record Signed(Placed placed, @Nullable Shared shared, byte[] own, String seal) {

    UUID id() {
      return placed.award().id();
    }

    @Nullable UUID sharedId() {
      return shared == null ? null : shared.id();
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
          for (var placed : alike) signed.add(pen.apply(placed));
        });
    return signed;
  }

  /// A pathway is completed in words of its own.
  private static Pattern pattern(Award award) {
    return award.isOfPathway() ? new Pattern(award) : Pattern.of(award);
  }

  private Function<Placed, Signed> pen(Issuer issuer, Pattern pattern, int howMany) {
    if (howMany < FEW) return placed -> whole(placed, issuer.issue(wording.of(placed)));
    var template = issuer.template(pattern.prototype(wording));
    var shared = Shared.of(template.boilerplate());
    return placed -> {
      var issued = template.issueApart(Pattern.values(placed));
      return issued.own().isEmpty()
          ? whole(placed, issued.text())
          : new Signed(placed, shared, Shared.own(issued.own()), Fingerprint.of(issued.text()));
    };
  }

  private static Signed whole(Placed placed, String text) {
    var bytes = text.getBytes(UTF_8);
    return new Signed(placed, null, bytes, Fingerprint.of(bytes));
  }
}
