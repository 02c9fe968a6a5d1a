package org.laurel.programs;

import org.laurel.packages.PackageFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The file of a package that this room reads.
@Configuration
class CharterFormat {

  @Bean
  static PackageFormat programFormat() {
    return new PackageFormat("program", "A program", Charter.class);
  }
}
