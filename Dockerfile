# Made from the jar of `./mvnw package`; docker-compose.yml shows what it needs around it.

FROM eclipse-temurin:25-jre AS unpacked
WORKDIR /unpacked
COPY target/ghorfa-*.jar ghorfa.jar
RUN java -Djarmode=tools -jar ghorfa.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /opt/ghorfa --shell /usr/sbin/nologin ghorfa \
 && install -d -o ghorfa -g ghorfa /opt/ghorfa
WORKDIR /opt/ghorfa
USER ghorfa
# The libraries first: they change less often than the application.
COPY --from=unpacked --chown=ghorfa /unpacked/layers/dependencies/ ./
COPY --from=unpacked --chown=ghorfa /unpacked/layers/snapshot-dependencies/ ./
COPY --from=unpacked --chown=ghorfa /unpacked/layers/application/ ./

# The collector is named because a small container would choose another one, and the cache fits only the one it was
# trained with. Half of the heap is young: what a page remembers lives until the next click (docs/decisions/0107).
ENV JAVA_OPTIONS="-XX:+UseG1GC -XX:MaxRAMPercentage=70 -XX:NewRatio=1 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"

# The training builds the context, opens no database and leaves (docs/decisions/0015). It has to happen in this very
# image: the cache fits one JVM, one class path and one set of files.
RUN java $JAVA_OPTIONS -XX:AOTCacheOutput=ghorfa.aot -Dspring.context.exit=onRefresh \
         -Dspring.profiles.active=production,training -jar ghorfa.jar \
 && test -s ghorfa.aot

ENV SPRING_PROFILES_ACTIVE=production
EXPOSE 8080
# By bash, since the base image promises no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
# exec, so that the signal to stop reaches the application and not a shell.
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTIONS -XX:AOTCache=ghorfa.aot -jar ghorfa.jar \"$@\"", "ghorfa"]
