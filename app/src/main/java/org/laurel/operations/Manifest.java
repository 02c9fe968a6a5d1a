package org.laurel.operations;

import java.time.Instant;
import java.util.Map;

/// What an archive says of itself, so that a restore can be held against it.
///
/// @param address where Laurel stood; credentials carry it for ever
/// @param tables rows by table
/// @param files how many uploaded files it holds
record Manifest(Instant takenAt, String address, Map<String, Long> tables, long files) {

  static final String NAME = "manifest.json";
}
