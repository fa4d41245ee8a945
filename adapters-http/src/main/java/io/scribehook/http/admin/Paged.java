package io.scribehook.http.admin;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a list that comes by the page: {@link Asked#page()} reads what it names. */
@Parameter(
        name = "limit",
        in = ParameterIn.QUERY,
        description = "How many items the page has at most; 50 if it is not said",
        schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
@Parameter(
        name = "cursor",
        in = ParameterIn.QUERY,
        description = "The `next` of the page before",
        schema = @Schema(type = "string", format = "uuid"))
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Paged {}
