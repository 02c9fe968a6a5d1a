package org.laurel.learning;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.laurel.Client;
import org.laurel.people.Actor;
import org.laurel.people.Role;

/// A facilitator of Cedar with cohorts and sessions, all made by page.
public final class Meetings {

  public final Actor leader;
  public final Client browser;

  public Meetings(Workshop workshop) {
    leader = workshop.joins("Fay Facilitator", Role.FACILITATOR);
    browser = workshop.browser(leader);
    browser.get("/cohorts/new");
  }

  public UUID cohort(String title) {
    var form = new HashMap<String, String>();
    form.put("microCredential", Workshop.STEAM);
    form.put("title", title);
    form.put("starts", LocalDate.now().toString());
    form.put("ends", LocalDate.now().plusMonths(6).toString());
    form.put("capacity", "20");
    return Workshop.last(browser.post("/cohorts", form).uri().getPath());
  }

  /// What a form says of a session that is on today, all day.
  public static Map<String, String> today(String title, String unit, String hours) {
    var form = new HashMap<String, String>();
    form.put("title", title);
    form.put("unit", unit);
    form.put(
        "date",
        ZonedDateTime.now(java.time.ZoneId.of("America/New_York")).toLocalDate().toString());
    form.put("from", "00:00");
    form.put("to", "23:59");
    form.put("hours", hours);
    form.put("place", "Room 12, Oak School");
    return form;
  }

  /// A session that is on now.
  public UUID session(UUID cohort, String unit, String hours) {
    return session(cohort, today(("Session " + unit).strip(), unit, hours));
  }

  public UUID session(UUID cohort, Map<String, String> form) {
    var list = browser.post("/cohorts/" + cohort + "/sessions", form).body();
    var at = list.indexOf(">" + form.get("title") + "<");
    var path = list.substring(list.lastIndexOf("href=\"", at) + 6, list.lastIndexOf('"', at));
    return Workshop.last(path);
  }

  public HttpResponse<String> ticks(UUID session, Enrollment.Id present) {
    return browser.post(
        "/sessions/" + session + "/attendance", Map.of("present", present.value().toString()));
  }

  /// Gives a teacher a seat.
  public Enrollment.Id seats(Client teacher, UUID cohort) {
    teacher.get("/catalogue/steam");
    var answer =
        teacher.post(
            "/enrollments", Map.of("microCredential", Workshop.STEAM, "cohort", cohort.toString()));
    return new Enrollment.Id(Workshop.last(answer.uri().getPath().replace("/cohort", "")));
  }
}
