package org.laurel.openbadges.json;

/// A document that must not be signed or trusted, with the JSON path of the first offence.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String path;
  private final String because;

  public Refused(String because) {
    this("", because);
  }

  public Refused(String path, String because) {
    super("$" + path + ": " + because);
    this.path = path;
    this.because = because;
  }

  /// Where, as in `$.credentialSubject.achievement.name`.
  public String path() {
    return "$" + path;
  }

  /// Why, in a plain phrase.
  public String because() {
    return because;
  }

  /// The same refusal seen from the object that holds the member.
  public Refused in(String member) {
    return new Refused("." + member + path, because);
  }

  /// The same refusal seen from the array that holds the item.
  public Refused at(int index) {
    return new Refused("[" + index + "]" + path, because);
  }

  /// A refusal steers a check; nobody reads its stack, and building one costs more than the check.
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
