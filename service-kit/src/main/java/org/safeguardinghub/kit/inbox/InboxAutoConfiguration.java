package org.safeguardinghub.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.common.TopicPartition;
import org.safeguardinghub.contracts.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An inbox for a service that has both a database and Kafka, and what happens to a record it cannot handle. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class},
        before = KafkaAutoConfiguration.class)
@ConditionalOnClass({JdbcClient.class, KafkaTemplate.class})
@ConditionalOnBean(JdbcClient.class)
class InboxAutoConfiguration {

    @Bean
    EventInbox eventInbox(
            JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, InstantSource clock) {
        return new EventInbox(jdbc, new TransactionTemplate(transactions), json, clock);
    }

    @Bean
    CommonErrorHandler deadLetters(
            KafkaTemplate<String, byte[]> kafka,
            MeterRegistry meters,
            @Value("${spring.application.name}") String service,
            @Value("${hub.events.patience:20s}") Duration patience) {
        var publisher = new DeadLetterPublishingRecoverer(
                kafka, (record, fault) -> new TopicPartition(Topics.deadLetter(record.topic(), service), -1));
        // A fault's text may quote a record; the record itself is in the dead letter.
        publisher.excludeHeader(HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE);
        publisher.addHeadersFunction((record, fault) -> new org.apache.kafka.common.header.internals.RecordHeaders()
                .add(Topics.REASON_HEADER, PutAside.reason(fault).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        publisher.setFailIfSendResultIsError(true);
        var handler = new DefaultErrorHandler(new PutAside(publisher, meters));
        var patient = new Patience(patience);
        handler.setBackOffFunction((record, fault) -> patient.with(fault));
        handler.setCommitRecovered(true);
        handler.setReclassifyOnExceptionChange(true);
        return handler;
    }
}
