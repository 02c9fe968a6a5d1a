package org.laurel.credentials;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CredentialStore {

  private static final String CREDENTIAL =
      """
      select c.id, a.earner, a.version, a.title, a.earner_name, a.basis, a.valid_until, a.decided_at, c.issued_at,
             s.revoked_at, s.reason, s.suspended_at, s.suspended_because, s.changed_at%s
        from credentials.credential c
        join credentials.award a on a.agency_id = c.agency_id and a.id = c.id
        join credentials.status s on s.agency_id = c.agency_id and s.award = c.id
      """;
  private static final String ALONE = CREDENTIAL.formatted("");
  private static final String WITH_DOCUMENT =
      CREDENTIAL.formatted(
          """
          , (select d.text
               from credentials.document d
              where d.agency_id = c.agency_id and d.id = c.id
              order by d.signed_at desc
              limit 1) as document
          """);

  private final JdbcClient db;

  CredentialStore(JdbcClient db) {
    this.db = db;
  }

  Optional<SignedCredential> signed(UUID id) {
    return db.sql(WITH_DOCUMENT + " where c.id = :id")
        .param("id", id)
        .query((row, _) -> CredentialRow.signed(row))
        .optional();
  }

  Optional<Credential> byId(UUID id) {
    return db.sql(ALONE + " where c.id = :id")
        .param("id", id)
        .query((row, _) -> CredentialRow.read(row))
        .optional();
  }

  /// Newest first.
  List<Credential> ofEarner(UUID earner) {
    return db.sql(ALONE + " where a.earner = :earner order by c.issued_at desc")
        .param("earner", earner)
        .query((row, _) -> CredentialRow.read(row))
        .list();
  }

  /// Newest first.
  List<Credential> search(String words, int limit) {
    return db.sql(
            ALONE
                + """
                 where :words = ''
                    or a.title ilike '%' || :words || '%'
                    or a.earner_name ilike '%' || :words || '%'
                 order by c.issued_at desc
                 limit :limit
                """)
        .param("words", words)
        .param("limit", limit)
        .query((row, _) -> CredentialRow.read(row))
        .list();
  }

  /// The next credentials by id.
  List<SignedCredential> after(UUID id, int limit) {
    return db.sql(WITH_DOCUMENT + " where c.id > :id order by c.id limit :limit")
        .param("id", id)
        .param("limit", limit)
        .query((row, _) -> CredentialRow.signed(row))
        .list();
  }

  /// Those of which a text, newest or older, is not the one that was sealed.
  List<UUID> unsealed() {
    return db.sql(
            """
            select id
              from credentials.document
             where sha256 is distinct from encode(sha256(convert_to(text, 'UTF8')), 'hex')
             order by id
            """)
        .query(UUID.class)
        .list();
  }
}
