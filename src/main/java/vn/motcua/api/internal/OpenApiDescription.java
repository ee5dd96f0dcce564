package vn.motcua.api.internal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI description at /api/v1/openapi.json: what the controllers say, completed by what holds for all of them. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String ABOUT = """
            The same use cases as the pages. Programs show an API token: `Authorization: Bearer mct_…`.
            Errors are problems (RFC 9457) with a stable `code` and a sentence in Vietnamese or English (Accept-Language).
            Retries are safe with an `Idempotency-Key`; `If-Match: "7"` refuses a command on a version you have not seen.""";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Motcua").version("v1").description(ABOUT))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("an API token of a program")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OpenApiCustomizer completed() {
        return api -> {
            VerbPaths.addTo(api);
            RequestSchemas.addTo(api);
            CommonAnswers.addTo(api);
        };
    }
}
