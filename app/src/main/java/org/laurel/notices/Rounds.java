package org.laurel.notices;

import java.time.InstantSource;
import org.laurel.database.Tenancy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Goes round all agencies every other second and sends what is due.
@Component
@EnableConfigurationProperties(NoticeSettings.class)
class Rounds {

  private final AddressBook book;
  private final MailRoom room;
  private final Carrier carrier;
  private final Tenancy tenancy;
  private final InstantSource clock;

  Rounds(AddressBook book, MailRoom room, Carrier carrier, Tenancy tenancy, InstantSource clock) {
    this.book = book;
    this.room = room;
    this.carrier = carrier;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${laurel.notices.every}")
  void go() {
    if (!carrier.isThere()) return;
    for (var sender : book.senders())
      tenancy.within(
          sender.id(),
          () -> {
            var now = clock.instant();
            room.sort(sender, now);
            carrier.carry(now);
          });
  }
}
