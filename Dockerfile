# The application alone; the database is a service of its own (docker-compose.yml). Build the jar first: mvn -B package
FROM eclipse-temurin:17-jre
RUN useradd --system --create-home neuguong
USER neuguong
WORKDIR /home/neuguong
COPY target/neu-guong-*.jar app.jar
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "app.jar"]
