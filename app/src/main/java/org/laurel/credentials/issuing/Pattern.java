package org.laurel.credentials.issuing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.laurel.credentials.issuing.Award.Placed;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.people.Person;

/// An award without what is one earner's own: awards of one pattern get credentials that differ in
/// a few texts alone, so they are signed by a template.
///
/// Where those texts belong stand marks that no other text holds.
record Pattern(Award award) {

  private static final UUID ID = UUID.fromString("6d61726b-0000-4000-8000-6c617572656c");
  private static final Person.Id NOBODY = new Person.Id(ID);
  private static final Instant DECIDED = Instant.parse("1970-06-05T04:03:02Z");
  private static final Instant UNTIL = Instant.parse("2061-06-05T04:03:02Z");
  private static final String NAME = "name of " + ID;
  private static final String HASH = "hash of " + ID;
  private static final String SALT = "salt of " + ID;
  private static final int LIST = 1_876_543_219;
  private static final int INDEX = 2_019_283_747;

  static Pattern of(Award award) {
    return new Pattern(
        new Award(
            ID,
            award.version(),
            NOBODY,
            "",
            ID,
            award.title(),
            NAME,
            new IdentityObject("emailAddress", HASH, true, SALT),
            award.levels(),
            DECIDED,
            award.validUntil() == null ? null : UNTIL));
  }

  /// What a template takes: the marks become its holes.
  Json.Obj prototype(Wording wording) {
    OpenBadgeCredential marked = wording.of(new Placed(award, LIST, INDEX));
    return Json.object(
        marked
            .toJson()
            .write()
            .replace(NAME, "${name}")
            .replace(HASH, "${hash}")
            .replace(SALT, "${salt}")
            .replace(ID.toString(), "${id}")
            .replace(DECIDED.toString(), "${decided}")
            .replace(UNTIL.toString(), "${until}")
            .replace(Integer.toString(LIST), "${list}")
            .replace(Integer.toString(INDEX), "${index}"));
  }

  /// What fills the holes.
  static Map<String, String> values(Placed placed) {
    var award = placed.award();
    var until = award.validUntil();
    return Map.of(
        "id", award.id().toString(),
        "name", award.earnerName(),
        "hash", award.identity().identityHash(),
        "salt", String.valueOf(award.identity().salt()),
        "decided", award.decidedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        "until", until == null ? "" : until.truncatedTo(ChronoUnit.SECONDS).toString(),
        "list", Integer.toString(placed.list()),
        "index", Integer.toString(placed.index()));
  }
}
