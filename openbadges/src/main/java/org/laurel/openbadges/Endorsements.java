package org.laurel.openbadges;

import java.util.ArrayList;
import java.util.List;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Outcome;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Skipped;
import org.laurel.openbadges.json.Json;

/// Checks what others say of a credential; each endorsement is a credential of its own (Open Badges
/// 3.0, 9.2).
final class Endorsements {
  private static final int MOST = 20;

  private Endorsements() {}

  static Outcome check(Json.Obj credential, Verifier verifier) {
    List<Json.Obj> all = of(credential);
    if (all.size() > MOST) {
      return new Failed("it carries more endorsements than anyone would check");
    }
    if (all.isEmpty()) {
      return new Skipped("it has none");
    }
    return all.stream()
        .map(verifier::verify)
        .filter(verification -> !verification.failures().isEmpty())
        .findFirst()
        .<Outcome>map(bad -> new Failed("one of its endorsements does not hold: " + bad.sentence()))
        .orElseGet(Passed::new);
  }

  /// Those of the credential itself, of its issuer and of its achievements.
  private static List<Json.Obj> of(Json.Obj credential) {
    var owners = new ArrayList<Json.Obj>();
    owners.add(credential);
    collect(credential, "issuer", owners);
    var subjects = new ArrayList<Json.Obj>();
    collect(credential, "credentialSubject", subjects);
    subjects.forEach(subject -> collect(subject, "achievement", owners));
    var endorsements = new ArrayList<Json.Obj>();
    owners.forEach(owner -> collect(owner, "endorsement", endorsements));
    return endorsements;
  }

  private static void collect(Json.Obj owner, String name, List<Json.Obj> found) {
    for (Json item : owner.all(name)) {
      if (item instanceof Json.Obj object) {
        found.add(object);
      }
    }
  }
}
