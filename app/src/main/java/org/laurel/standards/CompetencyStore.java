package org.laurel.standards;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompetencyStore {

  private static final String COMPETENCY =
      """
      select c.id, f.slug as framework, f.title, f.publisher, f.version, c.code, c.statement
        from standards.competency c
        join standards.framework f on f.agency_id = c.agency_id and f.id = c.framework
      """;

  private final JdbcClient db;

  CompetencyStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Competency> find(String framework, String version, String code) {
    return db.sql(
            COMPETENCY + "where f.slug = :framework and f.version = :version and c.code = :code")
        .param("framework", framework)
        .param("version", version)
        .param("code", code)
        .query(Competency.class)
        .optional();
  }

  List<Competency> all(Collection<Competency.Id> ids) {
    return db.sql(COMPETENCY + "where c.id = any(:ids) order by f.title, f.version, c.position")
        .param("ids", ids.stream().map(Competency.Id::value).toArray(UUID[]::new))
        .query(Competency.class)
        .list();
  }

  List<Competency> search(String words, int most) {
    return db.sql(
            COMPETENCY
                + """
                where c.code || ' ' || c.statement || ' ' || f.title ilike all (:patterns)
                order by f.title, f.version desc, c.position
                limit :most
                """)
        .param("patterns", patterns(words))
        .param("most", most)
        .query(Competency.class)
        .list();
  }

  private static String[] patterns(String words) {
    return Stream.of(words.strip().split("\\s+"))
        .map(it -> "%" + it.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .toArray(String[]::new);
  }
}
