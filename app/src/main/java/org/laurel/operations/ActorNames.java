package org.laurel.operations;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The names of those who acted, whether or not they are still there.
@Repository
class ActorNames {

  private final JdbcClient db;

  ActorNames(JdbcClient db) {
    this.db = db;
  }

  private record Named(UUID id, String name) {}

  @Transactional(readOnly = true)
  public Map<UUID, String> of(Collection<UUID> actors) {
    return db
        .sql("select id, name from people.person where id = any(:actors)")
        .param("actors", actors.toArray(UUID[]::new))
        .query(Named.class)
        .stream()
        .collect(Collectors.toMap(Named::id, Named::name));
  }
}
