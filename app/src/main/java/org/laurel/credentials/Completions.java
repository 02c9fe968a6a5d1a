package org.laurel.credentials;

import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What credentials for whole pathways stand for.
@Repository
public class Completions {

  private final JdbcClient db;
  private final JsonMapper json = JsonMapper.builder().build();

  Completions(JdbcClient db) {
    this.db = db;
  }

  /// Beside the award that is made in the open transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  public void insert(UUID award, Completion completion) {
    db.sql(
            """
            insert into credentials.completion (agency_id, award, pathway, words)
            values (:agency, :award, :pathway, :words::jsonb)
            """)
        .param("agency", Tenancy.current().value())
        .param("award", award)
        .param("pathway", completion.pathway())
        .param("words", json.writeValueAsString(completion))
        .update();
  }

  /// Empty for a micro-credential.
  @Transactional(readOnly = true)
  public Optional<Completion> of(UUID award) {
    return db.sql("select words from credentials.completion where award = :award")
        .param("award", award)
        .query(String.class)
        .optional()
        .map(this::read);
  }

  /// As somebody completed it last; empty for what is no pathway, or one that nobody completed.
  @Transactional(readOnly = true)
  public Optional<Completion> newest(UUID pathway) {
    return db.sql(
            """
            select words
              from credentials.completion
             where pathway = :pathway
             order by award desc
             limit 1
            """)
        .param("pathway", pathway)
        .query(String.class)
        .optional()
        .map(this::read);
  }

  private Completion read(String words) {
    return json.readValue(words, Completion.class);
  }
}
