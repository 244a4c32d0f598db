package dev.signalbox.example.newsletter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.Uuid;
import org.springframework.util.FileSystemUtils;

/**
 * Starts a Kafka broker, the profiles application and this one, each as a process of its own, and ends them when it is
 * ended. The README of the example says how. Its arguments are the jars of both applications.
 */
final class Demo {

    private static final Path FOLDER = Path.of("target/demo").toAbsolutePath();

    private Demo() {}

    public static void main(String[] jars) throws IOException, InterruptedException {
        int kafkaPort = port("KAFKA_PORT", 9092);
        int profilesPort = port("PROFILES_PORT", 8080);
        int newsletterPort = port("NEWSLETTER_PORT", 8081);
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);

        Child kafka = kafka(kafkaPort);
        Child profiles = service("profiles", jars[0], profilesPort, kafkaPort, "--profiles.photos=" + FOLDER);
        // In a file, so that it remembers its list when it is started again.
        Child newsletter = service(
                "newsletter",
                jars[1],
                newsletterPort,
                kafkaPort,
                "--spring.datasource.url=jdbc:h2:file:" + FOLDER.resolve("newsletter-data"));
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> List.of(newsletter, profiles, kafka).forEach(Child::stop)));

        for (Child each : List.of(kafka, profiles, newsletter)) {
            each.start();
        }
        for (Child each : List.of(kafka, profiles, newsletter)) {
            if (!each.awaitAnswer()) {
                System.exit(1);
            }
        }
        System.out.printf("""

                Register here:        http://localhost:%d/register
                and see it here:      http://localhost:%d
                What the three log:   %s

                Type n and Enter to stop the newsletter, and again to start it; k does the same with Kafka.
                Ctrl-C ends all.
                %n""", profilesPort, newsletterPort, FOLDER);
        obey(newsletter, kafka);
    }

    private static int port(String variable, int otherwise) {
        String port = System.getenv(variable);
        return port == null ? otherwise : Integer.parseInt(port);
    }

    private static Child service(String name, String jar, int port, int kafkaPort, String setting) {
        return new Child(
                name,
                port,
                FOLDER,
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        jar,
                        "--server.port=" + port,
                        "--spring.kafka.bootstrap-servers=localhost:" + kafkaPort,
                        // Where operators do not make them, as in development.
                        "--signalbox.kafka.create-topics=true",
                        setting));
    }

    /** Kafka's own programs, from this class path. The first one prepares the folder. */
    private static Child kafka(int port) throws IOException, InterruptedException {
        int controllerPort = freePort();
        Path settings = FOLDER.resolve("kafka.properties");
        Files.writeString(settings, """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@localhost:%d
                log.dirs=%s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controllerPort, controllerPort, FOLDER.resolve("kafka-data")));
        String classPath = System.getProperty("java.class.path");
        Child format = new Child(
                "kafka-format",
                0,
                FOLDER,
                List.of(
                        "-cp",
                        classPath,
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        settings.toString()));
        format.start();
        format.awaitEnd();
        return new Child(
                "kafka",
                port,
                FOLDER,
                List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", classPath, "kafka.Kafka", settings.toString()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Until the end. Without a terminal there is no input, and nothing to do but to wait. */
    private static void obey(Child newsletter, Child kafka) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.strip()) {
                case "n" -> newsletter.stopOrStart();
                case "k" -> kafka.stopOrStart();
                default -> System.out.println("n or k, please");
            }
        }
        new CountDownLatch(1).await();
    }
}
