package org.laurel.standards.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.standards.exchange.CasePackage.Definition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what packages hold: each of their lists goes in with one statement.
@Repository
class ImportedPartStore {

  private final JdbcClient db;

  ImportedPartStore(JdbcClient db) {
    this.db = db;
  }

  void items(UUID document, CasePackage read) {
    var items = read.tree().inOrder();
    var positions = read.positions();
    db.sql(
            """
            insert into standards.item (agency_id, document, identifier, parent, place, position, body)
            select :agency, :document, it.identifier, it.parent, it.place, it.position, it.body::jsonb
              from unnest(:ids::uuid[], :parents::uuid[], :positions::int[], :bodies::text[])
                   with ordinality as it (identifier, parent, position, body, place)
            """)
        .param("agency", Tenancy.current().value())
        .param("document", document)
        .param("ids", items.stream().map(it -> it.id().value()).toArray(UUID[]::new))
        .param("parents", items.stream().map(it -> parent(read, it)).toArray(UUID[]::new))
        .param(
            "positions", items.stream().map(it -> positions.get(it.id())).toArray(Integer[]::new))
        .param("bodies", bodies(items.stream().map(Item::part).toList()))
        .update();
  }

  private static @Nullable UUID parent(CasePackage read, Item item) {
    return read.tree().parent(item).map(SourcedId::value).orElse(null);
  }

  void associations(UUID document, List<Tie> ties) {
    db.sql(
            """
            insert into standards.association (agency_id, document, position, body)
            select :agency, :document, it.position, it.body::jsonb
              from unnest(:bodies::text[]) with ordinality as it (body, position)
            """)
        .param("agency", Tenancy.current().value())
        .param("document", document)
        .param("bodies", bodies(ties.stream().map(Tie::part).toList()))
        .update();
  }

  void definitions(UUID document, List<Definition> definitions) {
    db.sql(
            """
            insert into standards.definition (agency_id, document, kind, position, body)
            select :agency, :document, it.kind, it.position, it.body::jsonb
              from unnest(:kinds::text[], :positions::int[], :bodies::text[]) as it (kind, position, body)
            """)
        .param("agency", Tenancy.current().value())
        .param("document", document)
        .param("kinds", definitions.stream().map(Definition::kind).toArray(String[]::new))
        .param("positions", definitions.stream().map(Definition::position).toArray(Integer[]::new))
        .param(
            "bodies",
            definitions.stream().map(it -> JsonText.write(it.body())).toArray(String[]::new))
        .update();
  }

  private static String[] bodies(List<Part> parts) {
    return parts.stream().map(it -> JsonText.write(it.body())).toArray(String[]::new);
  }
}
