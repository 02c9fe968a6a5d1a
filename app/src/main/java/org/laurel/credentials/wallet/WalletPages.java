package org.laurel.credentials.wallet;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.Credential;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where earners put a credential in the wallet app on their phone.
@Controller
@SignedIn
class WalletPages {

  private final Offers offers;

  WalletPages(Offers offers) {
    this.offers = offers;
  }

  /// @param path of its share page
  /// @param openUntil until when an offer stands, or empty
  /// @param takenOn when a wallet took it last, or empty
  /// @param offered what is shown once, when the offer is made
  public record Shown(
      Credential credential,
      String path,
      String openUntil,
      String takenOn,
      @Nullable Offered offered) {}

  /// @param pin to be typed into the wallet, or empty
  public record Offered(String link, QrCode.Drawing drawing, String pin) {}

  @GetMapping("/credentials/{id}/wallet")
  ModelAndView ask(Actor actor, @PathVariable UUID id) {
    return page(actor, id, null);
  }

  /// Answers with the page itself: the code is shown once, and nobody keeps it.
  @PostMapping("/credentials/{id}/wallet")
  ModelAndView offer(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String pin) {
    var made = offers.make(actor, new Credential.Id(id), !pin.isEmpty());
    return page(actor, id, new Offered(made.link(), QrCode.draw(made.link()), made.pin()));
  }

  @PostMapping("/credentials/{id}/wallet/closing")
  String close(Actor actor, @PathVariable UUID id, RedirectAttributes answer) {
    offers.close(actor, new Credential.Id(id));
    answer.addFlashAttribute("notice", "The offer is closed. No wallet can use it any more.");
    return "redirect:/credentials/" + id + "/wallet";
  }

  private ModelAndView page(Actor actor, UUID id, @Nullable Offered offered) {
    var state = offers.state(actor, new Credential.Id(id));
    var zone = actor.person().timeZone();
    var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    return new ModelAndView("credentials/wallet/wallet")
        .addObject(
            "shown",
            new Shown(
                state.credential(),
                "/credentials/" + id,
                state.isOpen().map(it -> written(time, it, zone)).orElse(""),
                state.takenAt().map(it -> written(date, it, zone)).orElse(""),
                offered));
  }

  private static String written(DateTimeFormatter format, Instant time, ZoneId zone) {
    return format.withLocale(Locale.US).withZone(zone).format(time);
  }
}
