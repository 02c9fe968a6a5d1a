package org.laurel.portfolio;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the earner's own name, school and e-mail in what they hand in.
@Component
class Identity {

  private static final int SHORTEST = 3;

  private final JdbcClient db;

  Identity(JdbcClient db) {
    this.db = db;
  }

  /// Names, addresses and places of work, each as one would write it; the person's name first.
  List<String> of(Person.Id person) {
    return db.sql(
            """
            select name
              from (select 1 as place, name from people.person where id = :person
                     union all
                    select 2, address from people.email where person = :person
                     union all
                    select 3, o.name
                      from people.affiliation a
                      join people.organization o on o.id = a.organization
                     where a.person = :person) known
             order by place
            """)
        .param("person", person.value())
        .query(String.class)
        .list();
  }

  /// Those of the names that stand in the text, joined for people to read, or empty. A person's
  /// name is found by each of its parts as well.
  static String found(List<String> names, String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return Stream.concat(names.stream().limit(1).flatMap(Identity::parts), names.stream())
        .distinct()
        .filter(name -> stands(name, lower))
        .map(name -> "“" + name + "”")
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> parts(String name) {
    return Pattern.compile("[\\s.-]+").splitAsStream(name).filter(it -> it.length() >= SHORTEST);
  }

  private static boolean stands(String name, String lower) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                + Pattern.quote(name.toLowerCase(Locale.ROOT))
                + "(?![\\p{L}\\p{N}])")
        .matcher(lower)
        .find();
  }
}
