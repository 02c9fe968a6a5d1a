package org.laurel.openbadges;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Multibase;
import org.laurel.openbadges.rdf.CanonicalTemplate;

/// Issues many credentials that differ in a few texts. What they share is canonicalised once.
///
/// The prototype is a credential whose texts may hold `${name}`; each issue gives the names their
/// values. The result is byte for byte what [Issuer#issue] answers for the filled-in credential.
public final class Template {
  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z0-9]+)}");

  private final Issuer issuer;
  private final Json.Obj prototype;
  private final List<String> names;
  private final Optional<CanonicalTemplate> canonical;

  /// The text between the holes, and which hole follows each piece.
  private final List<String> pieces = new ArrayList<>();

  private final List<Integer> holes = new ArrayList<>();
  private volatile Options options;

  Template(Issuer issuer, Json.Obj prototype) {
    this.issuer = issuer;
    this.prototype = prototype;
    this.names =
        NAME.matcher(prototype.write()).results().map(found -> found.group(1)).distinct().toList();
    String nonce = UUID.randomUUID().toString();
    List<String> marks = names.stream().map(name -> "urn:" + nonce + ":" + name + ":").toList();
    Json.Obj marked = fill(marks.toArray(String[]::new));
    this.canonical = CanonicalTemplate.compile(marked, marks);
    this.options = options(issuer.clock().instant());
    split(marked.write(), nonce);
  }

  private void split(String text, String nonce) {
    var mark = Pattern.compile("urn:" + nonce + ":([A-Za-z0-9]+):").matcher(text);
    int from = 0;
    while (mark.find()) {
      pieces.add(text.substring(from, mark.start()));
      holes.add(names.indexOf(mark.group(1)));
      from = mark.end();
    }
    pieces.add(text.substring(from, text.length() - 1));
  }

  /// Signs one credential, and gives its JSON text.
  ///
  /// @throws Refused if a value is missing, or one that is part of an address would break it
  public String issue(Map<String, String> values) {
    String[] ordered = new String[names.size()];
    for (int i = 0; i < ordered.length; i++) {
      String name = names.get(i);
      String value = values.get(name);
      if (value == null) {
        throw new Refused("no value is given for ${" + name + "}");
      }
      ordered[i] = value;
    }
    return canonical.isPresent() && CanonicalTemplate.takes(ordered)
        ? spliced(canonical.get(), ordered)
        : issuer.issue(fill(ordered));
  }

  private String spliced(CanonicalTemplate lines, String[] values) {
    Options now = optionsNow();
    byte[] signature = issuer.key().sign(DataIntegrity.join(now.hash(), lines.hash(values)));
    String[] parts = new String[2 * holes.size() + 4];
    int part = 0;
    for (int i = 0; i < holes.size(); i++) {
      parts[part++] = pieces.get(i);
      parts[part++] = Json.escaped(values[holes.get(i)]);
    }
    parts[part++] = pieces.getLast();
    parts[part++] = now.text();
    parts[part++] = Multibase.base58(signature);
    parts[part] = "\"}}";
    return String.join("", parts);
  }

  /// A proof names the second in which it was made, so within one second the options are the same.
  private record Options(Instant created, byte[] hash, String text) {}

  private Options optionsNow() {
    Instant created = issuer.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    Options known = options;
    if (!known.created().equals(created)) {
      known = options(created);
      options = known;
    }
    return known;
  }

  private Options options(Instant time) {
    Instant created = time.truncatedTo(ChronoUnit.SECONDS);
    Json.Obj unsigned = DataIntegrity.unsigned(issuer.verificationMethod(), created);
    String text = unsigned.with("proofValue", new Json.Text("")).write();
    return new Options(
        created,
        DataIntegrity.optionsHash(prototype, unsigned),
        ",\"proof\":" + text.substring(0, text.length() - 2));
  }

  private Json.Obj fill(String[] values) {
    return (Json.Obj) fill(prototype, values);
  }

  private Json fill(Json json, String[] values) {
    return switch (json) {
      case Json.Obj(var members) -> {
        var fields = Json.fields();
        members.forEach((name, value) -> fields.put(name, fill(value, values)));
        yield fields.done();
      }
      case Json.Arr(var items) -> Json.array(items.stream().map(item -> fill(item, values)));
      case Json.Text(var text) -> new Json.Text(fill(text, values));
      case Json.Num _, Json.Literal _ -> json;
    };
  }

  private String fill(String text, String[] values) {
    return NAME.matcher(text)
        .replaceAll(found ->
            java.util.regex.Matcher.quoteReplacement(values[names.indexOf(found.group(1))]));
  }
}
