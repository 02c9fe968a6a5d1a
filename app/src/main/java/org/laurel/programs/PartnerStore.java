package org.laurel.programs;

import java.util.List;
import java.util.function.Function;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartnerStore {

  private final JdbcClient db;

  PartnerStore(JdbcClient db) {
    this.db = db;
  }

  /// In place of those it had.
  void keep(Program.Id program, List<Partner> partners) {
    remove(program);
    db.sql(
            """
            insert into programs.partner
                   (agency_id, program, code, organization, kind, role, position)
            select :agency, :program, it.*
              from unnest(:codes::text[], :organizations::text[], :kinds::text[], :roles::text[])
                   with ordinality as it
            """)
        .param("agency", Tenancy.current().value())
        .param("program", program.value())
        .param("codes", texts(partners, Partner::code))
        .param("organizations", texts(partners, Partner::organization))
        .param("kinds", texts(partners, it -> it.kind().name()))
        .param("roles", texts(partners, it -> it.role().name()))
        .update();
  }

  private void remove(Program.Id program) {
    db.sql("delete from programs.partner where program = :program")
        .param("program", program.value())
        .update();
  }

  private static String[] texts(List<Partner> partners, Function<Partner, String> part) {
    return partners.stream().map(part).toArray(String[]::new);
  }

  /// In the order of the package.
  List<Partner> of(String program) {
    return db.sql(
            """
            select a.code, a.organization, a.kind, a.role
              from programs.partner a
              join programs.program p on p.agency_id = a.agency_id and p.id = a.program
             where p.slug = :slug
             order by a.position
            """)
        .param("slug", program)
        .query(Partner.class)
        .list();
  }
}
