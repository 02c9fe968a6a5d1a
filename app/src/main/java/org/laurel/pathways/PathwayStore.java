package org.laurel.pathways;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.laurel.programs.Program;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PathwayStore {

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  PathwayStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  List<Pathway> all() {
    return db.sql("select id, outline from pathways.pathway order by outline ->> 'title'")
        .query((row, _) -> pathway(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  List<Pathway> of(Program program) {
    return db.sql("select id, outline from pathways.pathway where program = :program order by slug")
        .param("program", program.id().value())
        .query((row, _) -> pathway(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  Optional<Pathway> find(String slug) {
    return db.sql("select id, outline from pathways.pathway where slug = :slug")
        .param("slug", slug)
        .query((row, _) -> pathway(row.getObject(1, UUID.class), row.getString(2)))
        .optional();
  }

  private Pathway pathway(UUID id, String outline) {
    return new Pathway(new Pathway.Id(id), json.readValue(outline, Outline.class));
  }

  /// Whether the name is the program's own, or new.
  boolean keep(Program program, Outline outline) {
    return db.sql(
                """
                insert into pathways.pathway (agency_id, id, program, slug, outline)
                values (:agency, :id, :program, :slug, :outline::jsonb)
                    on conflict (agency_id, slug) do update
                   set outline = excluded.outline
                 where pathway.program = excluded.program
                """)
            .param("agency", Tenancy.current().value())
            .param("id", ids.next())
            .param("program", program.id().value())
            .param("slug", outline.slug())
            .param("outline", json.writeValueAsString(outline))
            .update()
        == 1;
  }

  /// How often it is complete now; nothing where it was before.
  Optional<Integer> complete(Person.Id person, Pathway.Id pathway) {
    return db.sql(
            """
            insert into pathways.completion (agency_id, person, pathway, at)
            values (:agency, :person, :pathway, :now)
                on conflict (agency_id, person, pathway) do update
               set at = excluded.at, ended_at = null, times = completion.times + 1
             where completion.ended_at is not null
            returning times
            """)
        .param("agency", Tenancy.current().value())
        .param("person", person.value())
        .param("pathway", pathway.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional();
  }

  void end(Person.Id person, Pathway.Id pathway) {
    db.sql(
            """
            update pathways.completion set ended_at = :now
             where person = :person
               and pathway = :pathway
               and ended_at is null
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("person", person.value())
        .param("pathway", pathway.value())
        .update();
  }
}
