package org.laurel.recognition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Refused;
import org.springframework.util.MultiValueMap;

/// What an officer typed beside the gains whose rule leaves the amount open.
final class Amounts {

  private Amounts() {}

  /// The fields are named `amount-<id>`.
  ///
  /// @param every for those of the ticked that have no amount of their own, or empty
  static Map<UUID, BigDecimal> in(
      MultiValueMap<String, String> form, List<UUID> ticked, String every) {
    var amounts = new HashMap<UUID, BigDecimal>();
    if (!every.isBlank()) ticked.forEach(it -> amounts.put(it, amount(every.strip())));
    form.forEach((name, values) -> {
      if (name.startsWith("amount-") && !values.getFirst().isBlank())
        amounts.put(UUID.fromString(name.substring(7)), amount(values.getFirst().strip()));
    });
    return amounts;
  }

  /// @throws Refused for what is no amount
  static @Nullable BigDecimal orNull(String text) {
    return text.isBlank() ? null : amount(text.strip());
  }

  private static BigDecimal amount(String text) {
    if (!text.matches("\\d{1,7}(\\.\\d{1,2})?"))
      throw new Refused("“%s” is no amount. Write a number such as 350.".formatted(text));
    return new BigDecimal(text);
  }
}
