package org.safeguardinghub.kit.encryption;

import com.google.crypto.tink.KmsClient;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Field encryption for a service that asks for it. Without its keys the service does not start. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnBooleanProperty("hub.encryption.enabled")
@ConditionalOnBean(JdbcClient.class)
class EncryptionAutoConfiguration {

    /** Asks no database, so that a migration can encrypt too. A key service is a bean of Tink's {@link KmsClient}. */
    @Bean
    MasterKeys masterKeys(
            @Value("${spring.application.name}") String service,
            @Value("${hub.encryption.master}") String master,
            @Value("${hub.encryption.former-master}") String former,
            ObjectProvider<KmsClient> clients) {
        return MasterKeys.of(service, master, former, clients.stream().toList());
    }

    @Bean
    Encryption encryption(
            MasterKeys masters, JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> masters.unlock(jdbc, clock)));
    }

    @Bean
    FieldKeys fieldKeys(Encryption encryption) {
        return encryption.keys();
    }

    @Bean
    BlindIndex blindIndex(Encryption encryption) {
        return encryption.index();
    }

    @Bean
    KeyRotation keyRotation(Encryption encryption, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new KeyRotation(encryption, jdbc, new TransactionTemplate(transactions));
    }
}
