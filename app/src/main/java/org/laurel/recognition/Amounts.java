package org.laurel.recognition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.laurel.web.Refused;
import org.springframework.util.MultiValueMap;

/// What an officer typed beside the gains whose rule leaves the amount open.
final class Amounts {

  private Amounts() {}

  /// The fields are named `amount-<id>`.
  static Map<UUID, BigDecimal> in(MultiValueMap<String, String> form) {
    var amounts = new HashMap<UUID, BigDecimal>();
    form.forEach((name, values) -> {
      if (name.startsWith("amount-") && !values.getFirst().isBlank())
        amounts.put(UUID.fromString(name.substring(7)), amount(values.getFirst().strip()));
    });
    return amounts;
  }

  private static BigDecimal amount(String text) {
    if (!text.matches("\\d{1,7}(\\.\\d{1,2})?"))
      throw new Refused("“%s” is no amount. Write a number such as 350.".formatted(text));
    return new BigDecimal(text);
  }
}
