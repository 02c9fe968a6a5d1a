package org.laurel.people;

import org.laurel.notices.Notice;
import org.laurel.notices.Notice.Urgency;
import org.laurel.notices.Notices;
import org.laurel.people.Throttle.Source;
import org.springframework.stereotype.Component;

/// The letters that carry one-time links. Nobody's inbox is flooded: a few a day to one address.
@Component
class AccountMail {

  private final Notices notices;
  private final Agencies agencies;
  private final AgencyAddress addresses;
  private final Links links;
  private final Throttle throttle;

  AccountMail(
      Notices notices, Agencies agencies, AgencyAddress addresses, Links links, Throttle throttle) {
    this.notices = notices;
    this.agencies = agencies;
    this.addresses = addresses;
    this.links = links;
    this.throttle = throttle;
  }

  void askToConfirm(Person.Id person, String address) {
    write(
        address,
        "Confirm your email address",
        "Open this link to confirm that this address is yours. It works once, for 7 days. Did you"
            + " not ask for it? Then do nothing.",
        "Confirm this address",
        "/confirm/" + links.issue(Link.confirm(person, address)));
  }

  void sendReset(Person.Id person, String address) {
    write(
        address,
        "Choose a new password",
        "Open this link to choose a new password. It works once, for one hour. Did you not ask for"
            + " it? Then do nothing: your password stays as it is.",
        "Choose a new password",
        "/password/new/" + links.issue(Link.reset(person, address)));
  }

  /// To whoever asked for an account, or for an address on theirs, that exists already.
  void sayThatAccountExists(String address) {
    write(
        address,
        "You have an account already",
        "Somebody, perhaps you, gave this address to open an account. It has one already. Sign in,"
            + " or choose a new password if the old one is lost. Was it not you? Then do nothing.",
        "Sign in",
        "/sign-in");
  }

  private void write(String address, String subject, String text, String action, String path) {
    try {
      throttle.check(Source.MAIL, address);
    } catch (TooManyTries _) {
      return;
    }
    throttle.count(Source.MAIL, address);
    notices.write(
        EmailStore.normal(address),
        agencies.current().name(),
        addresses.of(""),
        new Notice(Urgency.PROMPT, subject, text, action, path));
  }
}
