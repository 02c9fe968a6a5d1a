package org.laurel.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `/openapi.json` says beside the addresses, which it reads from the code.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Laurel")
                .version("v1")
                .description(
                    "Everything a teacher and an assessor do by page. Refusals are problem details"
                        + " (RFC 9457). Send an Idempotency-Key with each POST that creates.")
                .license(new License().name("Apache-2.0")))
        .addSecurityItem(new SecurityRequirement().addList("token"))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")));
  }
}
