package org.laurel.people;

/// An address of a person.
///
/// @param kind `WORK` or `PERSONAL`
/// @param main mail goes here
public record Email(String address, String kind, boolean main, boolean verified) {

  public boolean isWork() {
    return kind.equals("WORK");
  }
}
