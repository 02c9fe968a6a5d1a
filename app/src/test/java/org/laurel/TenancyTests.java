package org.laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The wall between agencies stands in the database itself.
@LaurelTest
class TenancyTests {

  /// Tables without a tenant, and why.
  private static final List<String> SHARED =
      List.of(
          "people.agency", // the tenants themselves; their names are public
          "people.person", // an account belongs to its person, not to an agency
          "people.email",
          "people.passkey",
          "people.failed_try", // whoever guesses passwords does it at any agency
          "people.session",
          "people.session_attributes",
          "database.event_publication"); // announcements name their agency inside

  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @Autowired World world;

  @Test
  void forcesRowLevelSecurityOnEveryTableOfAnAgency() {
    var open =
        db.sql(
                """
                select n.nspname || '.' || c.relname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p')
                   and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                   and not (c.relrowsecurity and c.relforcerowsecurity
                       and exists (select 1 from pg_policy where polrelid = c.oid))
                """)
            .query(String.class)
            .list();

    assertThat(open).allMatch(SHARED::contains);
  }

  @Test
  void letsViewsSeeNoMoreThanTheirReader() {
    var views =
        db.sql(
                """
                select c.relname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'v'
                   and n.nspname not in ('pg_catalog', 'information_schema')
                   and not coalesce(c.reloptions::text, '') like '%security_invoker=true%'
                """)
            .query(String.class)
            .list();

    assertThat(views).isEmpty();
  }

  @Test
  void showsNothingToWorkThatNamesNoAgency() {
    var seen = transaction.execute(_ -> memberships());

    assertThat(seen).isZero();
  }

  @Test
  void showsEachAgencyItsOwn() {
    var bayou = world.within(world.bayou, () -> transaction.execute(_ -> memberships()));
    var harbor = world.within(world.harbor, () -> transaction.execute(_ -> memberships()));

    assertThat(bayou).isGreaterThanOrEqualTo(10);
    assertThat(harbor).isGreaterThanOrEqualTo(3);
  }

  @Test
  void switchesAgencyInsideATransactionAndBack() {
    var counts =
        world.within(
            world.bayou,
            () ->
                transaction.execute(_ -> {
                  var before = memberships();
                  var other = world.within(world.harbor, this::memberships);
                  return List.of(before, other, memberships());
                }));

    assertThat(counts.get(0)).isEqualTo(counts.get(2)).isNotEqualTo(counts.get(1));
  }

  private Integer memberships() {
    return db.sql("select count(*) from people.membership").query(Integer.class).single();
  }
}
