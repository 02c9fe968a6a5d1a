package org.laurel.standards;

import org.laurel.packages.PackageFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The file of a package that this room reads.
@Configuration
class FrameworkFormat {

  @Bean
  static PackageFormat frameworkFormat() {
    return new PackageFormat("framework", "A set of standards in one version", Framework.class);
  }
}
