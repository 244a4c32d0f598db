package dev.signalbox.kafka.kill;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** A broker in a process of its own, which is started again on the same port and files. */
final class KillableBroker implements AutoCloseable {

    private static final int MEGABYTES = 400;

    private final Path directory;
    private final Path settings;
    private final String address;
    private ChildJvm child;

    KillableBroker(Path directory) throws IOException {
        this.directory = directory;
        this.settings = directory.resolve("server.properties");
        this.address = "localhost:" + freePort();
        write("localhost:" + freePort());
        this.child = start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void write(String controller) throws IOException {
        Properties all = new Properties();
        all.setProperty("process.roles", "broker,controller");
        all.setProperty("node.id", "1");
        all.setProperty("controller.quorum.voters", "1@" + controller);
        all.setProperty("listeners", "PLAINTEXT://" + address + ",CONTROLLER://" + controller);
        all.setProperty("controller.listener.names", "CONTROLLER");
        all.setProperty("log.dirs", directory.resolve("logs").toString());
        all.setProperty("auto.create.topics.enable", "false");
        all.setProperty("offsets.topic.replication.factor", "1");
        all.setProperty("offsets.topic.num.partitions", "2");
        all.setProperty("transaction.state.log.replication.factor", "1");
        all.setProperty("transaction.state.log.min.isr", "1");
        all.setProperty("group.initial.rebalance.delay.ms", "0");
        all.setProperty("group.min.session.timeout.ms", "1000");
        try (var writer = Files.newBufferedWriter(settings)) {
            all.store(writer, null);
        }
    }

    private ChildJvm start() throws IOException {
        return ChildJvm.start(directory, MEGABYTES, Server.class, settings.toString());
    }

    /** The child's program. */
    static final class Server {

        private Server() {}

        /** Prepares the files at the first start. */
        public static void main(String[] arguments) {
            StorageTool.execute(
                    new String[] {
                        "format",
                        "--ignore-formatted",
                        "--config",
                        arguments[0],
                        "--cluster-id",
                        Uuid.ONE_UUID.toString()
                    },
                    System.err);
            System.out.println("begun");
            Kafka.main(arguments);
        }
    }

    String address() {
        return address;
    }

    void kill() {
        child.kill();
    }

    /** Returns before it answers. */
    void restart() throws IOException {
        child = start();
    }

    @Override
    public void close() {
        kill();
    }
}
