# syntax=docker/dockerfile:1
# Builds for linux/amd64 and linux/arm64: docker buildx build --platform linux/amd64,linux/arm64 .
FROM --platform=$BUILDPLATFORM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dlauncher -pl app -am process-classes \
    && mkdir -p /out/classes \
    && for module in app domain adapters-http adapters-persistence adapters-notify adapters-speech; do \
         cp -r "$module/target/classes" "/out/classes/$module"; \
       done \
    && cp -r app/target/lib /out/lib \
    # PostgreSQL for other systems than the image's
    && rm -f /out/lib/embedded-postgres-binaries-darwin-*.jar /out/lib/embedded-postgres-binaries-windows-*.jar \
    && cp LICENSE NOTICE /out/

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 scribehook \
    && useradd --system --uid 10001 --gid scribehook --home-dir /var/lib/scribehook --create-home scribehook
COPY --from=build /out /opt/scribehook
COPY packaging/scribehook-in-image /usr/local/bin/scribehook
ENV SCRIBEHOOK_HOST=0.0.0.0 \
    SCRIBEHOOK_LOG_FORMAT=json
USER 10001:10001
WORKDIR /var/lib/scribehook
# the spool and, without a database of yours, PostgreSQL: put it on a volume that survives the container
VOLUME /var/lib/scribehook
EXPOSE 8080
STOPSIGNAL SIGTERM
# by the service's own command: the base image has neither curl nor wget
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
    CMD ["scribehook", "health"]
ENTRYPOINT ["scribehook"]
CMD ["serve"]
