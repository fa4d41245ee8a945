package io.scribehook.http.admin;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a list that can be narrowed down to a time: {@link Asked#from()} and {@link Asked#to()} read what it names. */
@Parameter(
        name = "from",
        in = ParameterIn.QUERY,
        description = "Made or received then or later",
        schema = @Schema(type = "string", format = "date-time"))
@Parameter(
        name = "to",
        in = ParameterIn.QUERY,
        description = "Made or received before then",
        schema = @Schema(type = "string", format = "date-time"))
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Within {}
