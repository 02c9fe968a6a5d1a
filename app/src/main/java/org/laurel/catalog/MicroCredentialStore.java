package org.laurel.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.programs.Program;
import org.laurel.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The names under which versions follow each other.
@Repository
class MicroCredentialStore {

  private final JdbcClient db;
  private final Ids ids;

  MicroCredentialStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  enum Kind {
    OFFER,
    TEMPLATE
  }

  /// The micro-credential of this name, new if need be; nothing when another program has the name.
  Optional<UUID> keep(Program.Id program, String slug, Kind kind) {
    insert(program, slug, kind);
    return find(program, slug);
  }

  /// A new one in the same program.
  ///
  /// @throws Refused when the agency has one of this name
  UUID beside(UUID other, String slug) {
    return db.sql(
            """
            insert into catalog.micro_credential (agency_id, id, program, slug)
            select agency_id, :id, program, :slug
              from catalog.micro_credential
             where id = :other
                on conflict (agency_id, slug) do nothing
            returning id
            """)
        .param("id", ids.next())
        .param("slug", slug)
        .param("other", other)
        .query(UUID.class)
        .optional()
        .orElseThrow(
            () -> new Refused("A micro-credential of this name is here. Choose another name."));
  }

  private void insert(Program.Id program, String slug, Kind kind) {
    db.sql(
            """
            insert into catalog.micro_credential (agency_id, id, program, slug, template)
            values (:agency, :id, :program, :slug, :template)
                on conflict (agency_id, slug) do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("id", ids.next())
        .param("program", program.value())
        .param("slug", slug)
        .param("template", kind == Kind.TEMPLATE)
        .update();
  }

  private Optional<UUID> find(Program.Id program, String slug) {
    return db.sql(
            "select id from catalog.micro_credential where slug = :slug and program = :program")
        .param("slug", slug)
        .param("program", program.value())
        .query(UUID.class)
        .optional();
  }

  record Chosen(
      UUID microCredential, String slug, boolean template, int number, Version.Stage stage) {}

  /// Of each the version that new teachers meet, or else the newest. What is still being written at
  /// the desk stays at home, because it may be incomplete.
  List<Chosen> chosen(Program.Id program) {
    return db.sql(
            """
            select distinct on (m.slug)
                   m.id as microCredential, m.slug, m.template, v.number, v.stage
              from catalog.micro_credential m
              join catalog.version v on v.agency_id = m.agency_id and v.micro_credential = m.id
             where m.program = :program
               and (v.stage <> 'DRAFT' or not exists (select from catalog.draft d where d.version = v.id))
             order by m.slug, coalesce(v.id = m.published, false) desc, v.number desc
            """)
        .param("program", program.value())
        .query(Chosen.class)
        .list();
  }
}
