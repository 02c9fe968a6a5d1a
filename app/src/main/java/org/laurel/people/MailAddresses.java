package org.laurel.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.laurel.notices.AddressBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the room of notices where people read their mail: at the primary address, once it is
/// verified, and as long as they take part.
@Component
class MailAddresses implements AddressBook {

  private final JdbcClient db;
  private final Agencies agencies;

  MailAddresses(JdbcClient db, Agencies agencies) {
    this.db = db;
    this.agencies = agencies;
  }

  @Override
  public List<Sender> senders() {
    return agencies.all().stream()
        .map(agency -> new Sender(agency.id(), agency.slug(), agency.name()))
        .toList();
  }

  private record Line(UUID id, Addressee addressee) {}

  @Override
  public Map<UUID, Addressee> addressees(Collection<UUID> people) {
    return db
        .sql(
            """
            select p.id, e.address, p.name, p.time_zone, p.language
              from people.person p
              join people.email e on e.person = p.id
             where p.id in (:people)
               and e.is_primary
               and e.verified_at is not null
               and p.closed_at is null
               and not exists (
                   select 1 from people.suspension s where s.person = p.id)
            """)
        .param("people", people)
        .query((row, _) ->
            new Line(
                row.getObject("id", UUID.class),
                new Addressee(
                    row.getString("address"),
                    row.getString("name"),
                    java.time.ZoneId.of(row.getString("time_zone")),
                    row.getString("language"))))
        .stream()
        .collect(Collectors.toMap(Line::id, Line::addressee));
  }
}
