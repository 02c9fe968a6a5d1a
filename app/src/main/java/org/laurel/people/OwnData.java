package org.laurel.people;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.laurel.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/// Hands people a copy of what is kept about them.
@Controller
@SignedIn
class OwnData {

  private final JdbcClient db;
  private final EmailStore emails;
  private final List<PersonalData> parts;

  OwnData(JdbcClient db, EmailStore emails, List<PersonalData> parts) {
    this.db = db;
    this.emails = emails;
    this.parts = parts;
  }

  @GetMapping("/settings/my-data.json")
  @Transactional(readOnly = true)
  public ResponseEntity<Map<String, Object>> copy(Actor actor) {
    var data = new TreeMap<String, Object>();
    data.put("person", person(actor));
    data.put("emails", emails.of(actor.id()));
    data.put("organizations", organizations(actor));
    for (var part : parts) data.put(part.part(), part.of(actor.id()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-laurel-data.json\"")
        .body(data);
  }

  private static Map<String, Object> person(Actor actor) {
    return Map.of(
        "id", actor.id().value(),
        "name", actor.person().name(),
        "timeZone", actor.person().timeZone().getId(),
        "roles", actor.roles().stream().map(Role::title).sorted().toList());
  }

  private List<String> organizations(Actor actor) {
    return db.sql(
            """
            select o.name
              from people.affiliation a
              join people.organization o on o.id = a.organization and o.agency_id = a.agency_id
             where a.person = :person
            """)
        .param("person", actor.id().value())
        .query(String.class)
        .list();
  }
}
