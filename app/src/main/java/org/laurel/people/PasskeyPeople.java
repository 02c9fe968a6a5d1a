package org.laurel.people;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People as passkeys know them: the handle is the person's id, so nothing needs to be kept.
@Component
@Transactional(readOnly = true)
class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {

  private final PersonStore people;
  private final EmailStore emails;

  PasskeyPeople(PersonStore people, EmailStore emails) {
    this.people = people;
    this.emails = emails;
  }

  static Bytes handle(Person.Id person) {
    var id = person.value();
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  static Person.Id person(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return new Person.Id(new UUID(bytes.getLong(), bytes.getLong()));
  }

  /// For signing in, where the name becomes that of the session.
  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    if (handle.getBytes().length != 16) return null;
    var id = person(handle);
    return people.byId(id).map(it -> entity(it, id.value().toString())).orElse(null);
  }

  /// For a new passkey, where the name is what the browser shows.
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
    return people
        .byId(new Person.Id(UUID.fromString(id)))
        .map(it -> entity(it, emails.of(it.id()).getFirst().address()))
        .orElse(null);
  }

  private static PublicKeyCredentialUserEntity entity(Person person, String name) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle(person.id()))
        .name(name)
        .displayName(person.name())
        .build();
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("People open their account on the sign-up page.");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("Removing a passkey removes nobody's account.");
  }
}
