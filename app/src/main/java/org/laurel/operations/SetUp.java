package org.laurel.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.laurel.database.Secret;
import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the first agency and its administrator, once, for whoever holds the link that was printed.
@Component
class SetUp {

  private static final String KEY = "set-up";

  private final OperationsSettings settings;
  private final Agencies agencies;
  private final People people;
  private final Tenancy tenancy;

  SetUp(OperationsSettings settings, Agencies agencies, People people, Tenancy tenancy) {
    this.settings = settings;
    this.agencies = agencies;
    this.people = people;
    this.tenancy = tenancy;
  }

  String link() {
    return settings.publicUrl() + "/set-up?key=" + Secret.of(settings.home(), KEY);
  }

  /// A link that was used, or a wrong one, leads nowhere.
  void admit(String key) {
    var right = Secret.of(settings.home(), KEY).getBytes(UTF_8);
    if (!MessageDigest.isEqual(right, key.getBytes(UTF_8)) || !agencies.all().isEmpty())
      throw new NotFound("This set-up page");
  }

  @Transactional
  Agency found(SetUpPages.First first) {
    var agency =
        agencies.found(first.slug(), first.agency(), first.jurisdiction(), first.timeZone());
    tenancy.within(
        agency.id(),
        () -> {
          var person = people.register(first.name(), first.email(), first.password());
          people.join(person.id(), Role.ADMINISTRATOR);
          people.join(person.id(), Role.PROGRAM_MANAGER);
        });
    return agency;
  }
}
