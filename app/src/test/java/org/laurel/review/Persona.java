package org.laurel.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.laurel.files.specimens.Place;
import org.laurel.files.specimens.Planter;

/// A teacher made up of words that stand nowhere else, and what of them may be planted where.
final class Persona implements Planter {

  /// What tells whose something is.
  enum Word {
    NAME,
    FIRST_NAME,
    LAST_NAME,
    NICKNAME,
    ACCOUNT,
    ADDRESS,
    SCHOOL,
    DISTRICT,
    COLLEAGUE,
    NUMBER,
    /// From here on: what stands only beside the evidence.
    FILE_NAME,
    CAMERA,
    POSITION,
    COMPUTER;

    boolean isKnown() {
      return compareTo(FILE_NAME) < 0;
    }
  }

  private static final List<List<String>> FIRST =
      List.of(
          List.of("Margaret", "Maggie"),
          List.of("Elizabeth", "Lizzie"),
          List.of("Frederick", "Freddie"),
          List.of("Deborah", "Debbie"),
          List.of("Jacqueline", "Jackie"),
          List.of("Madeline", "Maddie"));

  private static final List<String> SYLLABLES =
      List.of("quil", "vex", "zorn", "plim", "thrax", "wobb", "jask", "krell", "yund", "fisk");

  private final RandomGenerator random;
  private final Map<Word, String> words = new EnumMap<>(Word.class);
  private final Set<Word> planted = EnumSet.noneOf(Word.class);

  Persona(RandomGenerator random, UUID id) {
    this.random = random;
    var first = FIRST.get(random.nextInt(FIRST.size()));
    var last = name() + "ova";
    words.put(Word.FIRST_NAME, first.getFirst());
    words.put(Word.NICKNAME, first.getLast());
    words.put(Word.LAST_NAME, last);
    words.put(Word.NAME, first.getFirst() + " " + last);
    words.put(Word.ACCOUNT, (first.getFirst().charAt(0) + last).toLowerCase(Locale.ROOT));
    words.put(Word.SCHOOL, place());
    words.put(Word.DISTRICT, place());
    words.put(Word.ADDRESS, last.toLowerCase(Locale.ROOT) + "@" + token() + ".example");
    words.put(Word.COLLEAGUE, name() + " " + name() + "ova");
    words.put(Word.NUMBER, id.toString());
    words.put(Word.FILE_NAME, "file-" + token());
    words.put(Word.CAMERA, "camera-" + token());
    words.put(Word.POSITION, "+%.6f-%.6f".formatted(random.nextDouble(90), random.nextDouble(180)));
    words.put(Word.COMPUTER, "computer-" + token());
  }

  /// No place is called like a person.
  private String place() {
    return name() + syllable() + syllable() + "ton " + name() + syllable() + "wick";
  }

  private String name() {
    var name = syllable() + syllable() + syllable();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String syllable() {
    return SYLLABLES.get(random.nextInt(SYLLABLES.size()));
  }

  private String token() {
    return Long.toString(random.nextLong(1L << 40, 1L << 50), 36);
  }

  String is(Word word) {
    return Objects.requireNonNull(words.get(word));
  }

  /// Any of what Laurel can know.
  String known() {
    return any(Word::isKnown);
  }

  @Override
  public String at(Place place) {
    return place.kind() == Place.Kind.WORD ? known() : any(_ -> true);
  }

  private String any(java.util.function.Predicate<Word> wanted) {
    var all = Arrays.stream(Word.values()).filter(wanted).toList();
    var word = all.get(random.nextInt(all.size()));
    return plant(word);
  }

  String plant(Word word) {
    planted.add(word);
    return is(word);
  }

  Set<Word> planted() {
    return planted;
  }

  List<String> canaries() {
    return List.copyOf(words.values());
  }
}
