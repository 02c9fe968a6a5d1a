package org.laurel.catalog;

import org.laurel.packages.PackageFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The files of a package that this room reads.
@Configuration
class CatalogFormats {

  @Bean
  static PackageFormat microCredentialFormat() {
    return new PackageFormat(
        "micro-credential", "A version of a micro-credential", Blueprint.class);
  }

  @Bean
  static PackageFormat lessonsFormat() {
    return new PackageFormat("lessons", "What the units teach", LessonFile.class);
  }

  @Bean
  static PackageFormat testFormat() {
    return new PackageFormat("test", "The bank of items of a test", TestFile.class);
  }
}
