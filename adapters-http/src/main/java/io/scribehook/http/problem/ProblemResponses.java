package io.scribehook.http.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;

/** Turns what the framework refuses by itself into problems. Its own messages repeat the request, so none is passed on. */
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Problem> {
    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        if (context.getRequest().getMethod() == HttpMethod.HEAD) return (MutableHttpResponse<Problem>) response;
        ProblemType type = ProblemType.of(response.code());
        Problem problem = Problem.of(type, response.code(), detail(type, context));
        return response.body(problem).contentType(Problem.MEDIA_TYPE);
    }

    private static String detail(ProblemType type, ErrorContext context) {
        return switch (context.getRootCause().orElse(null)) {
            case ConversionErrorException conversion -> unreadable(conversion.getArgument());
            case UnsatisfiedRouteException route -> unreadable(route.getArgument());
            case null, default -> type.title() + ".";
        };
    }

    private static String unreadable(Argument<?> argument) {
        return "\"" + argument.getName() + "\" is missing or cannot be read.";
    }
}
