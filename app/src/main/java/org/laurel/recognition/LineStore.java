package org.laurel.recognition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the ledger. The database itself writes it, whenever a gain is decided.
@Repository
class LineStore {

  private final JdbcClient db;

  LineStore(JdbcClient db) {
    this.db = db;
  }

  /// In the order in which they were written.
  List<Line> of(Gain.Id gain) {
    return db.sql(
            """
            select l.id, g.kind, l.what, l.amount, l.reason, l.at
              from recognition.line l
              join recognition.gain g on g.agency_id = l.agency_id and g.id = l.gain
             where l.gain = :gain
             order by l.at, l.id
            """)
        .param("gain", gain.value())
        .query(Line.class)
        .list();
  }

  /// All of these kinds from one moment up to another, in the order of the decisions.
  List<Booking> booked(Set<Kind> kinds, OffsetDateTime from, OffsetDateTime to) {
    return db.sql(
            """
            select l.id, l.gain, p.name as earnerName, g.earner, a.title, g.credential, g.kind,
                   l.amount, l.what, l.at, g.level, g.instalment, g.due_on as dueOn,
                   r.clause ->> 'title' as rule, r.edition, l.reason
              from recognition.line l
              join recognition.gain g on g.agency_id = l.agency_id and g.id = l.gain
              join recognition.rule r on r.agency_id = g.agency_id and r.id = g.rule
              join people.person p on p.id = g.earner
              join credentials.award a on a.agency_id = g.agency_id and a.id = g.credential
             where l.at >= :from
               and l.at < :to
               and g.kind = any(:kinds)
             order by l.at, l.id
            """)
        .param("from", from)
        .param("to", to)
        .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new))
        .query(Booking.class)
        .list();
  }
}
