package org.laurel.learning.cohort;

import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollments;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Whoever leaves a micro-credential leaves a seat for the next in line; a pause keeps it.
@Component
class LeavingListener {

  private final Seats seats;
  private final Tenancy tenancy;

  LeavingListener(Seats seats, Tenancy tenancy) {
    this.seats = seats;
    this.tenancy = tenancy;
  }

  @ApplicationModuleListener
  void on(Enrollments.Left event) {
    tenancy.within(event.agency(), () -> seats.free(event.enrollment()));
  }
}
