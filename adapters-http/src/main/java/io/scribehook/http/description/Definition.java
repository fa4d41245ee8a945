package io.scribehook.http.description;

import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.scribehook.http.problem.Problem;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;

/** What the description says of the API as a whole. The rest is generated from the controllers and the documents. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Scribehook",
                        version = "1",
                        description =
                                "Submits audio to speech-to-text providers, takes their callbacks, and does what is owed. "
                                        + "Members are in snake_case, times are UTC (RFC 3339), lists are newest first "
                                        + "and continue with `cursor`. What goes wrong is a problem as RFC 9457 says it, "
                                        + "whose `type` programs may rely on.",
                        contact = @Contact(name = "Scribehook", url = "https://github.com/scribehook/scribehook"),
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "This service"))
@SecurityScheme(
        name = Definition.KEY,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "shk_...",
        description =
                "A key with a scope that the operation names: submit, read, operate, or admin, which includes all.")
@OpenAPIExtraSchema(classes = Problem.class)
final class Definition {
    static final String KEY = "key";

    private Definition() {}
}
