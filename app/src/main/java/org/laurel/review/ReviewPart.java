package org.laurel.review;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import org.laurel.people.Person;
import org.laurel.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What review keeps about a person, for the copy of their data: whom they named as close, what
/// they wrote in appeals, and what they are paid.
@Component
class ReviewPart implements PersonalData {

  private final JdbcClient db;
  private final RelationStore relations;

  ReviewPart(JdbcClient db, RelationStore relations) {
    this.db = db;
    this.relations = relations;
  }

  record Kept(List<RelationStore.Told> closeTo, List<String> appeals, List<Paid> pay) {}

  record Paid(BigDecimal amount, String reason, Timestamp at) {}

  @Override
  public String part() {
    return "review";
  }

  @Override
  public Object of(Person.Id person) {
    return new Kept(relations.toldBy(person), appeals(person), pay(person));
  }

  private List<String> appeals(Person.Id person) {
    return db.sql(
            """
            select a.reason
              from review.appeal a
              join review.origin o on o.review = a.review
             where o.earner = :person
             order by a.at
            """)
        .param("person", person.value())
        .query(String.class)
        .list();
  }

  private List<Paid> pay(Person.Id person) {
    return db.sql(
            "select amount, reason, at from review.pay_line where assessor = :person order by at")
        .param("person", person.value())
        .query(Paid.class)
        .list();
  }
}
