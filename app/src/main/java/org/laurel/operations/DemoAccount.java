package org.laurel.operations;

import java.util.List;
import org.laurel.people.Role;

/// Somebody whom a visitor to the demonstration may play.
record DemoAccount(String name, String email, Role role) {

  static final List<DemoAccount> ALL =
      List.of(
          of("Maya Torres", Role.EDUCATOR),
          of("Ines Okafor", Role.ASSESSOR),
          of("Sam Whitfield", Role.ASSESSOR),
          of("Ruth Adler", Role.AUTHOR),
          of("Omar Haddad", Role.AUTHOR),
          of("Priya Raman", Role.PROGRAM_MANAGER),
          of("Tom Beck", Role.RECOGNITION_OFFICER),
          of("Lena Fischer", Role.RESEARCHER),
          of("Ada Quinn", Role.ADMINISTRATOR));

  private static DemoAccount of(String name, Role role) {
    var first = name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
    return new DemoAccount(name, first + "@demo.example", role);
  }
}
