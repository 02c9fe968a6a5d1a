package org.laurel.notices;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceStore {

  /// @param key opens the page that stops mail, without a password
  record Preference(UUID person, MailWish wish, UUID key) {}

  private final JdbcClient db;
  private final Ids ids;

  PreferenceStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /// The preference of each, made on the first mail so that its link has a key.
  Map<UUID, Preference> of(Collection<UUID> people) {
    people.forEach(this::ensure);
    return db
        .sql("select person, wish, key from notices.preference where person in (:people)")
        .param("people", people)
        .query(Preference.class)
        .stream()
        .collect(Collectors.toMap(Preference::person, Function.identity()));
  }

  /// As it happens, for who never chose.
  MailWish wish(UUID person) {
    return db.sql("select wish from notices.preference where person = :person")
        .param("person", person)
        .query(MailWish.class)
        .optional()
        .orElse(MailWish.AS_IT_HAPPENS);
  }

  private void ensure(UUID person) {
    db.sql(
            """
            insert into notices.preference (agency_id, person, wish, key)
            values (:agency, :person, 'AS_IT_HAPPENS', :key)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("person", person)
        .param("key", ids.next())
        .update();
  }

  void set(UUID person, MailWish wish) {
    ensure(person);
    db.sql("update notices.preference set wish = :wish where person = :person")
        .param("wish", wish.name())
        .param("person", person)
        .update();
  }

  Optional<UUID> personWith(UUID key) {
    return db.sql("select person from notices.preference where key = :key")
        .param("key", key)
        .query(UUID.class)
        .optional();
  }
}
