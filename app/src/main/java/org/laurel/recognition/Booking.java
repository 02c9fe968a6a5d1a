package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the ledger with all that another system needs to book it.
///
/// @param title of the credential
/// @param amount below zero where it takes away; null where nothing is counted
record Booking(
    UUID id,
    UUID gain,
    String earnerName,
    UUID earner,
    String title,
    UUID credential,
    Kind kind,
    @Nullable BigDecimal amount,
    Line.What what,
    Instant at,
    String level,
    int instalment,
    @Nullable LocalDate dueOn,
    String rule,
    int edition,
    String reason) {

  static final List<String> COLUMNS =
      List.of(
          "line",
          "gain",
          "earner",
          "earner_id",
          "credential",
          "credential_id",
          "kind",
          "amount",
          "what",
          "decided_at",
          "level",
          "instalment",
          "due_on",
          "rule",
          "edition",
          "reason");

  /// Texts and numbers, in the order of the columns; empty where nothing is stated.
  List<Object> cells() {
    return List.of(
        id.toString(),
        gain.toString(),
        plain(earnerName),
        earner.toString(),
        plain(title),
        credential.toString(),
        kind.name(),
        amount == null ? "" : amount.stripTrailingZeros(),
        what.name(),
        at.toString(),
        plain(level),
        instalment,
        Objects.toString(dueOn, ""),
        plain(rule),
        edition,
        plain(reason));
  }

  /// A spreadsheet would run a text that begins like a formula (OWASP, CSV injection).
  private static String plain(String text) {
    return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
  }
}
