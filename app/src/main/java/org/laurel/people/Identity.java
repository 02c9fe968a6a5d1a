package org.laurel.people;

import java.util.List;

/// What would tell a reader who somebody is, so that it can be looked for and hidden.
///
/// @param addresses every e-mail address of the account
/// @param organizations the names of where they work, and of what those belong to
public record Identity(String name, List<String> addresses, List<String> organizations) {}
