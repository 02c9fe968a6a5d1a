package org.laurel.audit;

import org.laurel.database.Identifier;
import org.springframework.stereotype.Component;

/// The agency's record: each entry seals the one before it with a hash.
@Component
public class Audit {

  /// Appends in the transaction that is open, so that the act and its record stand or fall
  /// together.
  ///
  /// @param action in the past tense, such as `submission made`
  /// @param detail one sentence at most, without personal data
  public void append(Identifier actor, String action, Identifier subject, String detail) {
    throw new UnsupportedOperationException();
  }
}
