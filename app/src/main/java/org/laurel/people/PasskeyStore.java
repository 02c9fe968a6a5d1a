package org.laurel.people;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Passkeys. The library's own table knows no schema, so the statements are ours.
@Repository
@Transactional
class PasskeyStore implements UserCredentialRepository {

  private final JdbcClient db;

  PasskeyStore(JdbcClient db) {
    this.db = db;
  }

  /// A new passkey, or an old one after use; it never changes its owner.
  @Override
  public void save(CredentialRecord passkey) {
    db.sql(
            """
            insert into people.passkey as p
                   (credential, person, public_key, signature_count, verifies_user, backup_eligible,
                    backed_up, transports, attestation, client_data, label, created_at, last_used_at)
            values (:credential, :person, :publicKey, :count, :verifies, :eligible,
                    :backedUp, :transports, :attestation, :clientData, :label, :createdAt, :usedAt)
                on conflict (credential) do update
               set signature_count = :count,
                   verifies_user = :verifies,
                   backed_up = :backedUp,
                   last_used_at = :usedAt
             where p.person = :person
            """)
        .param("credential", passkey.getCredentialId().getBytes())
        .param("person", PasskeyPeople.person(passkey.getUserEntityUserId()).value())
        .param("publicKey", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("verifies", passkey.isUvInitialized())
        .param("eligible", passkey.isBackupEligible())
        .param("backedUp", passkey.isBackupState())
        .param("transports", PasskeyRow.transports(passkey.getTransports()))
        .param("attestation", PasskeyRow.bytes(passkey.getAttestationObject()))
        .param("clientData", PasskeyRow.bytes(passkey.getAttestationClientDataJSON()))
        .param("label", passkey.getLabel())
        .param("createdAt", Timestamp.from(passkey.getCreated()))
        .param("usedAt", Timestamp.from(passkey.getLastUsed()))
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return db.sql("select * from people.passkey where credential = :credential")
        .param("credential", credential.getBytes())
        .query(PasskeyRow::passkey)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return db.sql("select * from people.passkey where person = :person order by created_at")
        .param("person", PasskeyPeople.person(handle).value())
        .query(PasskeyRow::passkey)
        .list();
  }

  @Override
  public void delete(Bytes credential) {
    db.sql("delete from people.passkey where credential = :credential")
        .param("credential", credential.getBytes())
        .update();
  }
}
