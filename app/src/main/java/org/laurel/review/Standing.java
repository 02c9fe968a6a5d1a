package org.laurel.review;

import java.util.Set;
import java.util.UUID;
import org.laurel.people.Person;

/// Where an assessor stands before any submission: what the search for one leaves out.
///
/// @param accounts all accounts of the one human being
/// @param worksAt the workplaces that make somebody a colleague, as the agency sees it
/// @param under these workplaces and all that belong to them
/// @param barred the teachers whose work is out of question whatever it is
/// @param shut slugs of the programs that have a pool without this assessor
record Standing(
    Person.Id assessor,
    Set<UUID> accounts,
    Set<UUID> worksAt,
    Set<UUID> under,
    Set<UUID> barred,
    Set<String> shut,
    Terms terms) {}
