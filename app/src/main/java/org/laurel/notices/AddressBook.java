package org.laurel.notices;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.database.AgencyId;

/// Where mail goes and for whom it is written; answered by the room that knows people.
public interface AddressBook {

  /// An agency that writes to people.
  ///
  /// @param slug the first part of the address of all its pages
  record Sender(AgencyId id, String slug, String name) {}

  /// @param language BCP 47, such as `en`
  record Addressee(String address, String name, ZoneId timeZone, String language) {}

  List<Sender> senders();

  /// Whoever of `people` may still be written to, in one statement.
  Map<UUID, Addressee> addressees(Collection<UUID> people);
}
