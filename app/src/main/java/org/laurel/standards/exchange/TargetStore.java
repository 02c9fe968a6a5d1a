package org.laurel.standards.exchange;

import java.util.List;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.standards.exchange.CasePackage.Head;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Makes a package's items with a code what micro-credentials point at, beside those that program
/// packages bring. The framework's slug is its CASE identifier: no title is as lasting.
@Repository
class TargetStore {

  private final JdbcClient db;
  private final Ids ids;

  TargetStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  void keep(UUID document, CasePackage read) {
    var framework = ids.next();
    framework(framework, document, read.head());
    competencies(framework, read.targets().toList());
  }

  /// Some publishers change a framework and not its version, so that the moment must tell.
  private void framework(UUID id, UUID document, Head head) {
    db.sql(
            """
            insert into standards.framework (agency_id, id, identifier, slug, version, title, publisher, document, changed)
            select :agency, :id, :identifier, :slug,
                   case when exists (select from standards.framework where slug = :slug and version = :version)
                        then :version || ', ' || :moment else :version end,
                   :title, :publisher, :document, :changed
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("identifier", head.id().value())
        .param("slug", head.id().value().toString())
        .param("version", head.label())
        .param("changed", head.changed())
        .param("moment", head.changed().toString())
        .param("title", head.title())
        .param("publisher", head.publisher())
        .param("document", document)
        .update();
  }

  private void competencies(UUID framework, List<Item> targets) {
    db.sql(
            """
            insert into standards.competency (agency_id, id, identifier, framework, code, statement, position)
            select :agency, it.id, it.identifier, :framework, it.code, it.statement, it.nth
              from unnest(:ids::uuid[], :identifiers::uuid[], :codes::text[], :statements::text[])
                   with ordinality as it (id, identifier, code, statement, nth)
            """)
        .param("agency", Tenancy.current().value())
        .param("framework", framework)
        .param("ids", targets.stream().map(_ -> ids.next()).toArray(UUID[]::new))
        .param("identifiers", targets.stream().map(it -> it.id().value()).toArray(UUID[]::new))
        .param("codes", targets.stream().map(it -> it.code().orElseThrow()).toArray(String[]::new))
        .param("statements", targets.stream().map(Item::statement).toArray(String[]::new))
        .update();
  }
}
