package org.laurel.database;

import java.io.IOException;

/// A PostgreSQL server, and how to sign in to it in each of the two roles.
sealed interface Server extends AutoCloseable permits EmbeddedServer, ExternalServer {

  String url();

  /// Reads and writes rows, owns nothing, and cannot pass row-level security.
  Login application();

  /// Owns the tables and runs the migrations.
  Login owner();

  @Override
  void close() throws IOException;

  record Login(String user, String password) {}
}
