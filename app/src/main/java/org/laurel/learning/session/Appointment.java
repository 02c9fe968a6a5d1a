package org.laurel.learning.session;

import org.laurel.learning.Enrollment;

/// A session that somebody is invited to.
///
/// @param attended whether they checked in
public record Appointment(Enrollment.Id enrollment, Session session, boolean attended) {}
