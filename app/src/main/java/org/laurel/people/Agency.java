package org.laurel.people;

import java.time.ZoneId;
import org.laurel.database.AgencyId;

/// A body that runs programmes: the tenant.
///
/// @param slug the first part of the address of all its pages
/// @param jurisdiction ISO 3166-2, such as `US-VA`, or empty
public record Agency(AgencyId id, String slug, String name, String jurisdiction, ZoneId timeZone) {}
