package org.laurel.learning.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.laurel.learning.Enrollment;
import org.laurel.learning.session.CheckInStore.Address;
import org.laurel.web.Refused;

/// A list of who was there, as somebody sent it: read, and not yet believed.
///
/// @param present in the order of the list
/// @param mistakes a sentence for each row that names nobody
record Roll(List<Enrollment.Id> present, List<String> mistakes) {

  private static final String COLUMN = "email";
  private static final int MOST_ROWS = 2000;
  private static final int LONGEST_SHOWN = 80;

  /// @param list comma-separated values with a column `email`
  /// @throws Refused when it is no such list
  static Roll read(String list, List<Address> members) {
    var rows = CommaRows.of(list);
    if (rows.isEmpty()) throw new Refused("The list is empty. Send one with a column “email”.");
    if (rows.size() > MOST_ROWS)
      throw new Refused("The list is too long: 2,000 rows are the most.");
    var head = rows.getFirst().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    var column = head.indexOf(COLUMN);
    if (column < 0)
      throw new Refused("The first row has no column “email”. Write the names of columns there.");
    return match(rows, column, members);
  }

  private static Roll match(List<List<String>> rows, int column, List<Address> members) {
    var known =
        members.stream()
            .collect(Collectors.toMap(Address::address, Address::enrollment, (one, _) -> one));
    var found = new LinkedHashMap<Enrollment.Id, Integer>();
    var mistakes = new ArrayList<String>();
    for (var number = 2; number <= rows.size(); number++)
      if (rows.get(number - 1).stream().anyMatch(it -> !it.isEmpty()))
        match(rows.get(number - 1), number, column, known, found, mistakes);
    return new Roll(List.copyOf(found.keySet()), List.copyOf(mistakes));
  }

  private static void match(
      List<String> row,
      int number,
      int column,
      Map<String, Enrollment.Id> known,
      Map<Enrollment.Id, Integer> found,
      List<String> mistakes) {
    var address = column < row.size() ? row.get(column).toLowerCase(Locale.ROOT) : "";
    var enrollment = known.get(address);
    if (address.isEmpty()) mistakes.add("Row %d: the email address is missing.".formatted(number));
    else if (enrollment == null)
      mistakes.add(
          "Row %d: nobody in this cohort has the address “%s”.".formatted(number, shown(address)));
    else if (found.containsKey(enrollment))
      mistakes.add(
          "Row %d: the same teacher stands in row %d.".formatted(number, found.get(enrollment)));
    else found.put(enrollment, number);
  }

  private static String shown(String address) {
    return address.length() <= LONGEST_SHOWN ? address : address.substring(0, LONGEST_SHOWN) + "…";
  }
}
