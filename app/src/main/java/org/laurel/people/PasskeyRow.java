package org.laurel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/// Turns a passkey as the library knows it into the columns of a row, and back.
final class PasskeyRow {

  private PasskeyRow() {}

  static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential")))
        .userEntityUserId(PasskeyPeople.handle(new Person.Id(row.getObject("person", UUID.class))))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("verifies_user"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .transports(transports(row.getString("transports")))
        .attestationObject(bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(bytes(row.getBytes("client_data")))
        .label(row.getString("label"))
        .created(row.getTimestamp("created_at").toInstant())
        .lastUsed(row.getTimestamp("last_used_at").toInstant())
        .build();
  }

  static String transports(Set<AuthenticatorTransport> all) {
    return all.stream().map(AuthenticatorTransport::getValue).collect(Collectors.joining(" "));
  }

  private static Set<AuthenticatorTransport> transports(String all) {
    return Arrays.stream(all.split(" "))
        .filter(it -> !it.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }

  static byte @Nullable [] bytes(@Nullable Bytes value) {
    return value == null ? null : value.getBytes();
  }

  private static @Nullable Bytes bytes(byte @Nullable [] value) {
    return value == null ? null : new Bytes(value);
  }
}
