package org.laurel.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The items of a draft's test, while its authors write them.
@Component
public class ItemBank {

  private static final int MOST = 1000;

  private final JdbcClient db;
  private final JsonMapper json = JsonMapper.builder().build();

  ItemBank(JdbcClient db) {
    this.db = db;
  }

  public record Draft(Version.Id id, Design design, List<TestItem> items) {}

  /// @throws NotFound when the agency has no such version, or it is no draft any more
  @Transactional(readOnly = true)
  public Draft draft(Version.Id version) {
    return read(version, "").orElseThrow(() -> new NotFound("This draft"));
  }

  private Optional<Draft> read(Version.Id version, String lock) {
    return db.sql(
            "select design, items from catalog.version where id = :id and stage = 'DRAFT'" + lock)
        .param("id", version.value())
        .query((row, _) ->
            new Draft(
                version,
                json.readValue(row.getString("design"), Design.class),
                List.of(json.readValue(row.getString("items"), TestItem[].class))))
        .optional();
  }

  /// Adds all of them or none. One whose code is taken already gets another.
  ///
  /// @throws Refused when the draft has no test, or an item does not fit it
  @Transactional
  public void add(Version.Id version, List<TestItem> more) {
    var draft = read(version, " for update").orElseThrow(() -> new NotFound("This draft"));
    if (draft.design().test() == null)
      throw new Refused("This draft has no test yet. Give it one first, and import then.");
    var items = together(draft.items(), more);
    if (items.size() > MOST)
      throw new Refused("A bank has 1,000 items at most. Take some out first.");
    TestPolicy.flaws(new Manuscript(draft.design(), List.of(), items))
        .findFirst()
        .ifPresent(flaw -> {
          throw new Refused("%s: %s".formatted(flaw.field(), flaw.sentence()));
        });
    write(version, items);
  }

  private static List<TestItem> together(List<TestItem> before, List<TestItem> more) {
    var codes = new HashSet<String>();
    before.forEach(it -> codes.add(it.code()));
    var all = new ArrayList<>(before);
    for (var item : more) all.add(item.withCode(free(item.code(), codes)));
    return all;
  }

  private static String free(String code, HashSet<String> taken) {
    var free = code;
    for (var number = 2; !taken.add(free); number++)
      free = code.substring(0, Math.min(code.length(), 35)) + "-" + number;
    return free;
  }

  private void write(Version.Id version, List<TestItem> items) {
    db.sql(
            """
            update catalog.version
               set items = :items::jsonb
             where id = :id
               and stage = 'DRAFT'
            """)
        .param("items", json.writeValueAsString(items))
        .param("id", version.value())
        .update();
  }
}
