package org.laurel.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ways into an account, and how they are closed.
@Repository
class AccountStore {

  private final JdbcClient db;

  AccountStore(JdbcClient db) {
    this.db = db;
  }

  void signOutEverywhere(Person.Id person) {
    db.sql("delete from people.session where principal_name = :person")
        .param("person", person.value().toString())
        .update();
    db.sql("delete from people.token where person = :person")
        .param("person", person.value())
        .update();
  }

  /// Leaves the one address, which becomes the primary one.
  void closeOtherWaysIn(Person.Id person, String address) {
    db.sql("delete from people.passkey where person = :person")
        .param("person", person.value())
        .update();
    db.sql("delete from people.email where person = :person and address <> :address")
        .param("person", person.value())
        .param("address", EmailStore.normal(address))
        .update();
    db.sql("update people.email set is_primary = true where person = :person")
        .param("person", person.value())
        .update();
  }
}
