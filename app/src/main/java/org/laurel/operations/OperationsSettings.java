package org.laurel.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the person who runs Laurel may set.
///
/// @param home the folder that holds everything
/// @param programs the folder of the programme packages
/// @param publicUrl where people reach Laurel, without a slash at the end
/// @param empty starts without samples
/// @param restore an archive to fill this empty Laurel from, after which it stops
/// @param train draws each kind of page once for the JVM's cache, then stops
@ConfigurationProperties("laurel")
record OperationsSettings(
    Path home,
    @DefaultValue("programs") Path programs,
    String publicUrl,
    @DefaultValue("false") boolean empty,
    @Nullable Path restore,
    @DefaultValue("false") boolean train) {

  OperationsSettings {
    publicUrl = publicUrl.replaceAll("/+$", ""); // people write it both ways
  }
}
