package io.scribehook.persistence;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.order.Ordered;
import java.util.Map;

/** What Micronaut Data wants configured of a data source, and nobody should have to configure. Public for Micronaut. */
@ContextConfigurer
public final class DataDefaults implements ApplicationContextConfigurer {
    static final String NAME = "default";

    // Under a name of its own: of two property sources of one name the later hides the earlier.
    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of(
                "scribehook-data", Map.of("datasources." + NAME + ".dialect", "POSTGRES"), Ordered.HIGHEST_PRECEDENCE));
    }
}
