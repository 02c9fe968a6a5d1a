package org.laurel.catalog.qti;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.laurel.audit.Audit;
import org.laurel.catalog.ItemBank;
import org.laurel.catalog.TestItem;
import org.laurel.catalog.TestItem.Kind;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings questions into the bank of a draft: each one whole, or not at all.
@Component
class QtiImport {

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");

  private final ItemBank bank;
  private final Validator validator;
  private final Audit audit;

  QtiImport(ItemBank bank, Validator validator, Audit audit) {
    this.bank = bank;
    this.validator = validator;
    this.audit = audit;
  }

  /// @param taken how many questions came in
  /// @param left those that did not, each with its reason
  record Report(int taken, List<String> left) {

    String sentence() {
      var came = taken == 1 ? "1 question came in." : taken + " questions came in.";
      return left.isEmpty() ? came : came + " What was left out stands below.";
    }
  }

  /// @throws Refused when nothing in it could be taken; nothing was stored then
  @Transactional
  Report take(Actor author, Version.Id version, String scale, byte[] file, String name) {
    var draft = bank.draft(version);
    if (draft.design().test() == null || !draft.design().test().scales().contains(scale))
      throw new Refused("Choose what the questions measure: one of the parts of the test.");
    var items = new ArrayList<TestItem>();
    var left = new ArrayList<String>();
    QtiFile.documents(file, name)
        .forEach((part, xml) -> read(part, QtiXml.read(xml, part), scale, items, left));
    if (items.isEmpty()) throw new Refused(nothing(left));
    bank.add(version, items);
    audit.append(author.id(), "test items imported", version, items.size() + " items");
    return new Report(items.size(), List.copyOf(left));
  }

  private static String nothing(List<String> left) {
    return left.isEmpty()
        ? "No question in QTI 2.1, 2.2 or 3.0 is in this file. Export it again as QTI."
        : "No question could be taken. The first one, " + left.getFirst();
  }

  private void read(String part, Node root, String scale, List<TestItem> items, List<String> left) {
    for (var item : root.all("assessmentItem"))
      try {
        items.add(fit(new ItemReader(item, scale).read()));
      } catch (NotUnderstood why) {
        left.add("%s: %s.".formatted(called(item, part), why.reason()));
      }
  }

  private static String called(Node item, String part) {
    var title = item.attribute("title");
    return title.isEmpty() ? part : "“" + title + "” in " + part;
  }

  private TestItem fit(TestItem item) throws NotUnderstood {
    if (!validator.validate(item).isEmpty())
      throw new NotUnderstood("is longer than Laurel takes, or a text in it is empty");
    var choices = item.choices().size();
    var fits =
        switch (item.kind()) {
          case SINGLE -> choices > 1 && item.answer().size() == 1;
          case MULTIPLE -> choices > 1;
          case ORDERING -> choices > 1 && item.answer().size() == choices;
          case NUMERIC -> isNumber(item);
        };
    if (!fits || item.answer().stream().distinct().count() < item.answer().size())
      throw new NotUnderstood("has a right answer that does not fit its choices");
    return item;
  }

  private static boolean isNumber(TestItem item) {
    return item.kind() == Kind.NUMERIC && NUMBER.matcher(item.answer().getFirst()).matches();
  }
}
