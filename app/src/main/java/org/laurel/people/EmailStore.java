package org.laurel.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmailStore {

  private final JdbcClient db;

  EmailStore(JdbcClient db) {
    this.db = db;
  }

  static String normal(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  /// The first address of a new account.
  ///
  /// @return false when the address has an account
  boolean insertPrimary(Person.Id person, String address) {
    return db.sql(
                """
                insert into people.email (address, person, kind, is_primary)
                values (:address, :person, 'WORK', true)
                    on conflict do nothing
                """)
            .param("address", normal(address))
            .param("person", person.value())
            .update()
        == 1;
  }

  /// Marks the address as verified, adding it when it is new.
  ///
  /// @return false when it belongs to somebody else
  boolean confirm(Person.Id person, String address) {
    return db.sql(
                """
                insert into people.email as e (address, person, kind, is_primary, verified_at)
                values (:address, :person, 'PERSONAL', false, now())
                    on conflict (address) do update
                   set verified_at = coalesce(e.verified_at, now())
                 where e.person = :person
                """)
            .param("address", normal(address))
            .param("person", person.value())
            .update()
        == 1;
  }

  /// The primary one first.
  List<Email> of(Person.Id person) {
    return db.sql(
            """
            select address, kind, is_primary as main, verified_at is not null as verified
              from people.email
             where person = :person
             order by is_primary desc, address
            """)
        .param("person", person.value())
        .query(Email.class)
        .list();
  }

  Optional<Email> byAddress(String address) {
    return db.sql(
            """
            select address, kind, is_primary as main, verified_at is not null as verified
              from people.email
             where address = :address
            """)
        .param("address", normal(address))
        .query(Email.class)
        .optional();
  }

  /// Two statements, because a person never has two primary addresses, not even for a moment.
  void makePrimary(Person.Id person, String address) {
    db.sql("update people.email set is_primary = false where person = :person and is_primary")
        .param("person", person.value())
        .update();
    db.sql(
            "update people.email set is_primary = true where person = :person and address = :address")
        .param("person", person.value())
        .param("address", normal(address))
        .update();
  }

  void remove(Person.Id person, String address) {
    db.sql(
            """
            delete from people.email
             where person = :person
               and address = :address
               and not is_primary
            """)
        .param("person", person.value())
        .param("address", normal(address))
        .update();
  }
}
