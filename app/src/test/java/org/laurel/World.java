package org.laurel;

import java.util.function.Supplier;
import org.laurel.database.Tenancy;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.People;
import org.laurel.people.Role;

/// The small named world that all tests share: two agencies that must never see each other.
///
/// Bayou is the agency most tests play in. Harbor has the same roles and other people, for every
/// test that looks for a leak.

public class World {

  /// Long enough for NIST SP 800-63B-4 as the only factor.
  public static final String PASSWORD = "seven quiet pelicans";

  public final Agency bayou;
  public final Agency harbor;

  /// Educators, assessors and staff of Bayou.
  public final Actor maya;

  public final Actor joel;
  public final Actor ines;
  public final Actor sam;
  public final Actor wren;
  public final Actor ruth;
  public final Actor priya;
  public final Actor tom;
  public final Actor lena;
  public final Actor ada;

  /// Educator, assessor and administrator of Harbor.
  public final Actor hugo;

  public final Actor hana;
  public final Actor hal;

  private final People people;
  private final Tenancy tenancy;

  World(Agencies agencies, People people, Tenancy tenancy) {
    this.people = people;
    this.tenancy = tenancy;
    bayou = agencies.found("bayou", "Bayou Department of Education", "US-LA", "America/Chicago");
    harbor =
        agencies.found("harbor", "Harbor Unified School District", "US-CA", "America/Los_Angeles");
    maya = joins(bayou, "Maya Torres", Role.EDUCATOR);
    joel = joins(bayou, "Joel Baptiste", Role.EDUCATOR);
    ines = joins(bayou, "Ines Okafor", Role.ASSESSOR);
    sam = joins(bayou, "Sam Whitfield", Role.ASSESSOR);
    wren = joins(bayou, "Wren Castille", Role.ASSESSOR);
    ruth = joins(bayou, "Ruth Adler", Role.AUTHOR);
    priya = joins(bayou, "Priya Raman", Role.PROGRAM_MANAGER);
    tom = joins(bayou, "Tom Beck", Role.RECOGNITION_OFFICER);
    lena = joins(bayou, "Lena Fischer", Role.RESEARCHER);
    ada = joins(bayou, "Ada Quinn", Role.ADMINISTRATOR);
    hugo = joins(harbor, "Hugo Lindqvist", Role.EDUCATOR);
    hana = joins(harbor, "Hana Sato", Role.ASSESSOR);
    hal = joins(harbor, "Hal Drummond", Role.ADMINISTRATOR);
  }

  /// Somebody new with the address `first.last@agency.example`, for tests that must start afresh.
  public Actor joins(Agency agency, String name, Role role) {
    return within(
        agency,
        () -> {
          var person = people.register(name, address(agency, name), PASSWORD);
          people.join(person.id(), role);
          return people.actor(person.id(), agency.id()).orElseThrow();
        });
  }

  public static String address(Agency agency, String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.')
        + "@"
        + agency.slug()
        + ".example";
  }

  public <T> T within(Agency agency, Supplier<T> work) {
    return tenancy.within(agency.id(), work);
  }

  public void within(Agency agency, Runnable work) {
    tenancy.within(agency.id(), work);
  }
}
