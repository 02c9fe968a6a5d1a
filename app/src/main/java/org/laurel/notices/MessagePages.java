package org.laurel.notices;

import java.security.Principal;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.notices.InboxStore.Message;
import org.laurel.web.MenuItem;
import org.laurel.web.NotFound;
import org.laurel.web.Remembers;
import org.laurel.web.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of everything that Laurel told somebody, mailed or not.
@Controller
@SignedIn
class MessagePages {

  private static final int PAGE = 30;

  private final InboxStore inbox;
  private final AddressBook book;
  private final InstantSource clock;

  MessagePages(InboxStore inbox, AddressBook book, InstantSource clock) {
    this.inbox = inbox;
    this.book = book;
    this.clock = clock;
  }

  /// @param when in the reader's own time zone
  public record Line(
      UUID id, String subject, String body, String action, String when, boolean unread) {}

  @Bean
  static MenuItem messagesInTheMenu() {
    return new MenuItem("Messages", "/messages", MenuItem.SIGNED_IN, 80);
  }

  @GetMapping("/messages")
  @Transactional(readOnly = true)
  public String list(
      @RequestParam(required = false) @Nullable UUID before, Principal reader, Model model) {
    var found = inbox.of(id(reader), before, PAGE + 1);
    var shown = found.stream().limit(PAGE).toList();
    model.addAttribute("messages", lines(shown, zone(id(reader))));
    model.addAttribute("older", found.size() > PAGE ? shown.getLast().id() : null);
    model.addAttribute("unread", shown.stream().anyMatch(Message::unread));
    return "notices/messages";
  }

  private static List<Line> lines(List<Message> messages, ZoneId zone) {
    var format =
        DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy, h:mm a", Locale.US).withZone(zone);
    return messages.stream().map(it -> line(it, format.format(it.createdAt()))).toList();
  }

  private static Line line(Message it, String when) {
    return new Line(it.id(), it.subject(), it.body(), it.action(), when, it.unread());
  }

  private ZoneId zone(UUID reader) {
    var me = book.addressees(List.of(reader)).get(reader);
    return me == null ? ZoneOffset.UTC : me.timeZone();
  }

  @Remembers
  @GetMapping("/messages/{message}")
  @Transactional
  public String open(@PathVariable UUID message, Principal reader) {
    return inbox
        .open(id(reader), message, clock.instant())
        .map(path -> "redirect:" + path)
        .orElseThrow(() -> new NotFound("The message"));
  }

  @PostMapping("/messages/read")
  @Transactional
  public String readAll(Principal reader) {
    inbox.readAll(id(reader), clock.instant());
    return "redirect:/messages";
  }

  private static UUID id(Principal reader) {
    return UUID.fromString(reader.getName());
  }
}
