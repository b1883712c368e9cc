package org.safeguardinghub.bench.outbox;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One instance of a service with an outbox, in a process of its own so that it can be killed: writes for a while, and
 * relays until it is stopped.
 */
public final class OutboxNode {

    /** @param arguments candidate, topic, facts a second (0: only relays), seconds; the rest by {@code --property=value} */
    public static void main(String[] arguments) throws InterruptedException {
        var candidate = Candidate.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        var topic = arguments[1];
        int perSecond = Integer.parseInt(arguments[2]);
        var time = Duration.ofSeconds(Long.parseLong(arguments[3]));
        var context = new SpringApplicationBuilder(candidate == Candidate.KIT ? KitNode.class : NamastackNode.class)
                .web(WebApplicationType.NONE)
                .properties("spring.application.name=bench")
                .run(java.util.Arrays.copyOfRange(arguments, 4, arguments.length));
        if (perSecond > 0) {
            var transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            new Writers(context.getBean(JdbcClient.class), transactions, context.getBean(Publisher.class), topic)
                    .write(perSecond, time);
        }
        System.out.println("written");
        new CountDownLatch(1).await();
    }

    private OutboxNode() {}
}
