package org.laurel.files;

/// A file as it is kept: its content is its name.
///
/// @param sha256 64 lower-case hexadecimal digits
/// @param size in bytes, from 1
public record StoredFile(String sha256, long size, FileType type) {}
