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
    && cp -r app/target/lib /out/lib

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
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
    CMD ["curl", "--fail", "--silent", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["scribehook"]
CMD ["serve"]
