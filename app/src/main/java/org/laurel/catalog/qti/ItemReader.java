package org.laurel.catalog.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.TestItem;
import org.laurel.catalog.TestItem.Choice;
import org.laurel.catalog.TestItem.Kind;

/// Reads one question: a choice, an order, or a number.
///
/// @param root an `assessmentItem`
record ItemReader(Node root, String scale) {

  private static final Map<String, String> FOREIGN =
      Map.of(
          "img", "a picture",
          "object", "a film or a picture",
          "audio", "a recording",
          "video", "a film",
          "math", "a formula",
          "templateDeclaration", "figures made up anew for each person",
          "printedVariable", "figures made up anew for each person");

  private static final Set<String> KNOWN =
      Set.of("choiceInteraction", "orderInteraction", "textEntryInteraction");

  TestItem read() throws NotUnderstood {
    for (var foreign : root.all().toList())
      if (FOREIGN.containsKey(foreign.name()))
        throw new NotUnderstood(
            "has " + FOREIGN.get(foreign.name()) + ", which Laurel cannot show");
    var interaction = interaction();
    return switch (interaction.name()) {
      case "choiceInteraction" -> chosen(interaction, kind(interaction));
      case "orderInteraction" -> chosen(interaction, Kind.ORDERING);
      default -> number(interaction);
    };
  }

  private Node interaction() throws NotUnderstood {
    var all = root.all().filter(it -> it.name().endsWith("Interaction")).toList();
    if (all.isEmpty()) throw new NotUnderstood("asks nothing");
    if (all.size() > 1) throw new NotUnderstood("asks more than one thing at once");
    var one = all.getFirst();
    if (!KNOWN.contains(one.name()))
      throw new NotUnderstood("is a " + one.name() + ", which Laurel does not have");
    return one;
  }

  private Kind kind(Node interaction) throws NotUnderstood {
    return declaration(interaction).attribute("cardinality").equals("single")
        ? Kind.SINGLE
        : Kind.MULTIPLE;
  }

  private Node declaration(Node interaction) throws NotUnderstood {
    var response = interaction.attribute("responseIdentifier");
    return root.all("responseDeclaration").stream()
        .filter(it -> it.attribute("identifier").equals(response))
        .findFirst()
        .orElseThrow(() -> new NotUnderstood("does not say what its answer is"));
  }

  private List<String> correct(Node interaction) throws NotUnderstood {
    var response = declaration(interaction).child("correctResponse");
    var values = response.stream().flatMap(it -> it.all("value").stream()).map(Node::line).toList();
    if (values.isEmpty()) throw new NotUnderstood("does not say which answer is right");
    return values;
  }

  private TestItem chosen(Node interaction, Kind kind) throws NotUnderstood {
    var choices = new LinkedHashMap<String, Choice>();
    for (var node : interaction.all("simpleChoice"))
      choices.put(
          node.attribute("identifier"),
          new Choice(String.valueOf((char) ('a' + choices.size())), node.line()));
    var answer = new ArrayList<String>();
    for (var right : correct(interaction)) {
      var choice = choices.get(right);
      if (choice == null)
        throw new NotUnderstood("names a right answer that is none of its choices");
      answer.add(choice.code());
    }
    return item(kind, List.copyOf(choices.values()), answer, null);
  }

  private TestItem number(Node interaction) throws NotUnderstood {
    var type = declaration(interaction).attribute("baseType");
    if (!type.equals("float") && !type.equals("integer"))
      throw new NotUnderstood("asks for words, and only numbers can be scored");
    return item(
        Kind.NUMERIC, List.of(), correct(interaction).subList(0, 1), new Tolerance(root).read());
  }

  private TestItem item(
      Kind kind, List<Choice> choices, List<String> answer, @Nullable BigDecimal tolerance)
      throws NotUnderstood {
    var prompt = prompt();
    if (prompt.isEmpty()) throw new NotUnderstood("has no text to ask with");
    return new TestItem(
        code(), scale, kind, prompt, choices, answer, tolerance, because(choices, answer), null);
  }

  private String code() {
    var code = root.attribute("identifier").replaceAll("[^A-Za-z0-9-]+", "-");
    return code.isEmpty() ? "item" : code.substring(0, Math.min(40, code.length()));
  }

  /// In Markdown, where signs of its own would change the text.
  private String prompt() {
    var body =
        root.child("itemBody")
            .map(it -> it.text(List.of("simpleChoice", "rubricBlock", "feedbackInline", "style")))
            .orElse("");
    return body.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
  }

  /// The author's own feedback; or, where there is none, which answer was right.
  private String because(List<Choice> choices, List<String> answer) {
    var feedback =
        root.all("modalFeedback").stream()
            .map(Node::line)
            .filter(it -> !it.isEmpty())
            .distinct()
            .collect(Collectors.joining(" "));
    if (!feedback.isEmpty()) return feedback;
    var words =
        answer.stream()
            .map(code ->
                choices.stream()
                    .filter(it -> it.code().equals(code))
                    .map(Choice::text)
                    .findFirst()
                    .orElse(code))
            .collect(Collectors.joining("”, “"));
    return "Right is “" + words + "”.";
  }
}
