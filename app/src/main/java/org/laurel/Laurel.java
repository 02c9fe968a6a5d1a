package org.laurel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Starts Laurel. Beans go by their full name, so that two rooms may use the same word each.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
    systemName = "Laurel",
    sharedModules = {"database", "web"})
@EnableAsync
@EnableScheduling
class Laurel {

  static void main(String... args) {
    SpringApplication.run(Laurel.class, args);
  }
}
