package org.laurel.database;

/// A PostgreSQL that somebody else runs.
record ExternalServer(String url, Login application, Login owner) implements Server {

  @Override
  public void close() {}
}
