package org.safeguardinghub.local.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The broker's own program: format once, start, make the topics, say so in a file, run until stopped. */
final class Broker {

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Path.of(arguments[0]);
        Path file = folder.resolve("server.properties");
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        if (Files.notExists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            format(file);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-the-broker"));
        server.startup();
        makeTopics(properties, Arrays.asList(arguments).subList(1, arguments.length));
        Files.writeString(
                folder.resolve("ready"), Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(Path file) {
        String cluster = Uuid.randomUuid().toString();
        int exit = StorageTool.execute(new String[] {"format", "-t", cluster, "-c", file.toString()}, System.out);
        if (exit != 0) {
            throw new IllegalStateException("Kafka could not format its folder, exit code " + exit);
        }
    }

    private static void makeTopics(Properties properties, List<String> wanted)
            throws InterruptedException, ExecutionException {
        String address = properties.getProperty("advertised.listeners").replace("PLAINTEXT://", "");
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, KafkaSettings.PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }

    private Broker() {}
}
