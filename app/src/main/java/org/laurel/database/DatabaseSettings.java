package org.laurel.database;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Server.Login;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the data lies: in the embedded server under `home`, or in the server that `url` names.
///
/// @param url JDBC address of an external PostgreSQL 15 or later; empty for the embedded one
/// @param user the application's role, which owns nothing and cannot pass row-level security
/// @param ownerUser the role that owns the tables and runs the migrations
/// @param binaries where the embedded server's programs are unpacked
/// @param allowUnsafe starts even on a server that may forget what it acknowledged
@ConfigurationProperties("laurel.db")
record DatabaseSettings(
    Path home,
    @DefaultValue("") String url,
    @DefaultValue("laurel_app") String user,
    @DefaultValue("") String password,
    @DefaultValue("laurel_owner") String ownerUser,
    @DefaultValue("") String ownerPassword,
    @Nullable Path binaries,
    @DefaultValue("false") boolean allowUnsafe) {

  Path unpackedBinaries() {
    return binaries != null ? binaries : home.resolve("pg-bin");
  }

  Server open() throws IOException {
    return url.isEmpty()
        ? EmbeddedServer.start(this)
        : new ExternalServer(url, new Login(user, password), new Login(ownerUser, ownerPassword));
  }
}
