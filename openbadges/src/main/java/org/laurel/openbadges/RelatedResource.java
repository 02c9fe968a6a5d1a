package org.laurel.openbadges;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// Something elsewhere that a credential pins by a digest (VC Data Model 2.0, 5.3).
record RelatedResource(String id, Json.Obj pin) {

  /// @throws Refused if one has no address, no digest, or the address of another
  static List<RelatedResource> all(Json.Obj credential) {
    var found = new ArrayList<RelatedResource>();
    var ids = new HashSet<String>();
    DataModel.each(
        credential,
        "relatedResource",
        object -> {
          var resource = of(object);
          if (!ids.add(resource.id)) {
            throw new Refused(".id", "is that of another resource, too");
          }
          found.add(resource);
        });
    return found;
  }

  private static RelatedResource of(Json.Obj object) {
    DataModel.needId(object);
    if (!object.hasText("digestSRI") && !object.hasText("digestMultibase")) {
      throw new Refused("has neither digestSRI nor digestMultibase");
    }
    return new RelatedResource(object.text("id").orElseThrow(), object);
  }
}
