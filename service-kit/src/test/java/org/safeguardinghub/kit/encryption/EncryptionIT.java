package org.safeguardinghub.kit.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.kit.encryption.FieldKey.Destroyed;
import org.safeguardinghub.kit.encryption.FieldKey.Held;
import org.safeguardinghub.kit.testapp.TestApplication;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@HubInfrastructure(database = "referral")
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=kit",
            "hub.outbox.relay=false",
            "hub.audit.chain=false",
            "hub.encryption.enabled=true"
        })
class EncryptionIT {

    static final String TEXT = "7 Wren Passage";
    static final Cell CELL = new Cell("letter", "body", "1", "E09000023");

    @TempDir
    static Path folder;

    @Autowired
    Encryption encryption;

    @Autowired
    MasterKeys masters;

    @Autowired
    KeyRotation rotation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final KeyOwner owner = new KeyOwner("E09000023", UUID.randomUUID().toString());

    @DynamicPropertySource
    static void masterKey(DynamicPropertyRegistry registry) {
        registry.add("hub.encryption.master", () -> "file:" + masterFile());
    }

    static Path masterFile() {
        return folder.resolve("keys").resolve("field.json");
    }

    @Test
    void theMasterKeyIsMadeForItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(masterFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsEncryptedIsReadAgainAndIsAnotherTextEachTime() {
        var once = encrypted();
        var twice = encrypted();

        assertThat(once).isNotEqualTo(twice).doesNotContain(TEXT);
        assertThat(read(encryption, once)).isEqualTo(TEXT);
        assertThat(read(encryption, twice)).isEqualTo(TEXT);
    }

    @Test
    void aValueIsReadableOnlyWhereItStands() {
        var value = encrypted();

        for (var elsewhere : List.of(
                new Cell("note", "body", "1", "E09000023"),
                new Cell("letter", "title", "1", "E09000023"),
                new Cell("letter", "body", "2", "E09000023"),
                new Cell("letter", "body", "1", "E09000011"))) {
            assertThatThrownBy(() ->
                            within(() -> held(encryption.keys().toRead(owner)).decrypt(elsewhere, value)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aDataKeyOfSomebodyElseDoesNotOpenIt() {
        encrypted();
        var other = new KeyOwner("E09000023", UUID.randomUUID().toString());
        within(() -> encryption.keys().toWrite(other));
        within(() -> jdbc.sql("""
                        UPDATE data_key SET wrapped = theirs.wrapped FROM data_key theirs
                        WHERE data_key.owner = ? AND theirs.owner = ?""").params(owner.id(), other.id()).update());

        assertThatThrownBy(() -> within(() -> encryption.keys().toRead(owner)))
                .isInstanceOf(IllegalStateException.class);
        within(() -> encryption.keys().destroy(owner));
    }

    @Test
    void aDestroyedKeyIsGoneForEveryInstanceAndNeverMadeAgain() {
        encrypted();
        var another = unlock(masters);

        boolean destroyed = within(() -> encryption.keys().destroy(owner));

        assertThat(destroyed).isTrue();
        assertThat(within(() -> another.keys().toRead(owner))).isInstanceOf(Destroyed.class);
        assertThat(within(() -> another.keys().toWrite(owner))).isInstanceOf(Destroyed.class);
        assertThatThrownBy(() -> within(() -> jdbc.sql("""
                                UPDATE data_key SET wrapped = 'x', wrapped_by = 1, destroyed_at = NULL WHERE owner = ?""").param(owner.id()).update()))
                .hasMessageContaining("stays destroyed");
    }

    @Test
    void anOwnerWhoNeverHadAKeyGetsNoneAfterItIsDestroyed() {
        within(() -> encryption.keys().destroy(owner));

        assertThat(within(() -> encryption.keys().toWrite(owner))).isInstanceOf(Destroyed.class);
    }

    @Test
    void rotationWrapsEveryKeyAnewAndNoInstanceStopsReading() {
        var before = encrypted();
        var another = unlock(masters);
        int head = wrappedBy();
        var broken = new KeyOwner("E09000023", "broken-" + owner.id());
        within(() -> encryption.keys().toWrite(broken));
        within(() -> jdbc.sql("UPDATE data_key SET wrapped = 'x' WHERE owner = ?")
                .param(broken.id())
                .update());

        within(() -> {
            encryption.rotate();
            return head;
        });
        rotation.sweep();

        assertThat(wrappedBy()).isNotEqualTo(head);
        assertThat(read(another, before)).isEqualTo(TEXT);
        assertThat(read(encryption, before)).isEqualTo(TEXT);
        within(() -> another.keys().toWrite(new KeyOwner("E09000023", "late-" + owner.id())));
        rotation.sweep();
        assertThat(within(() -> jdbc.sql("SELECT owner FROM data_key WHERE wrapped_by <> ?")
                        .param(wrappedBy())
                        .query(String.class)
                        .list()))
                .containsExactly(broken.id());
        within(() -> encryption.keys().destroy(broken));
    }

    @Test
    void theRingIsRenewedAfterAYear() {
        var inAYear = InstantSource.fixed(Instant.now().plus(Duration.ofDays(366)));
        encrypted();
        int head = wrappedBy();
        var later = Objects.requireNonNull(transaction.execute(_ -> masters.unlock(jdbc, inAYear)));

        new KeyRotation(later, jdbc, transaction).sweep();

        assertThat(wrappedBy()).isNotEqualTo(head);
    }

    @Test
    void aRolledBackKeyIsNotRemembered() {
        transaction.executeWithoutResult(status -> {
            Everywhere.enter(jdbc);
            encryption.keys().toWrite(owner);
            encryption.keys().toRead(owner);
            status.setRollbackOnly();
        });

        assertThat(read(encryption, encrypted())).isEqualTo(TEXT);
        assertThat(read(unlock(masters), encrypted())).isEqualTo(TEXT);
    }

    @Test
    void aKeyServiceTakesOverFromTheFileAndIsAskedForNoSingleField() {
        var before = encrypted();
        var keyService = new KeyService();
        var address = "file:" + masterFile();
        var moved = unlock(MasterKeys.of("kit", "test-kms://hub", address, List.of(keyService)));

        new KeyRotation(moved, jdbc, transaction).sweep();
        var started = unlock(MasterKeys.of("kit", "test-kms://hub", "", List.of(keyService)));
        keyService.away = true;

        assertThat(read(started, before)).isEqualTo(TEXT);
        within(() -> started.keys().toWrite(new KeyOwner("E09000023", "new-" + owner.id())));
        keyService.away = false;
        assertThatThrownBy(() -> unlock(masters)).isInstanceOf(IllegalStateException.class);
        var back = unlock(MasterKeys.of("kit", address, "test-kms://hub", List.of(keyService)));
        new KeyRotation(back, jdbc, transaction).sweep();
    }

    @Test
    void anotherMasterKeyOrNoneStopsTheStart() {
        var missing = folder.resolve("missing.json");
        var another = folder.resolve("another.json");
        MasterKey.provide(another);

        assertThatThrownBy(() -> unlock(MasterKeys.of("kit", "file:" + missing, "", List.of())))
                .hasMessageContaining("missing.json");
        assertThatThrownBy(() -> unlock(MasterKeys.of("kit", "file:" + another, "", List.of())))
                .hasMessageContaining("does not open");
        assertThat(missing).doesNotExist();
    }

    @Test
    void theIndexFindsWhatIsEqualAndKeepsKindsApart() {
        var index = encryption.index();

        assertThat(index.of("postcode", "SE13 9ZY"))
                .isEqualTo(unlock(masters).index().of("postcode", "SE13 9ZY"))
                .isNotEqualTo(index.of("door", "SE13 9ZY"))
                .isNotEqualTo(index.of("postcode", "SE13 9ZX"));
        assertThat(index.of("key", 7L))
                .isEqualTo(unlock(masters).index().of("key", 7L))
                .isNotEqualTo(index.of("key", 8L));
    }

    @Test
    void keysOfAnotherAuthorityAreNotThere() {
        encrypted();

        int seen = Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("SELECT set_config('app.authority', 'E09000011', true)")
                    .query(String.class)
                    .single();
            return jdbc.sql("SELECT count(*) FROM data_key")
                    .query(Integer.class)
                    .single();
        }));

        assertThat(seen).isZero();
    }

    private String encrypted() {
        return within(() -> held(encryption.keys().toWrite(owner)).encrypt(CELL, TEXT));
    }

    private String read(Encryption by, String value) {
        return within(() -> held(by.keys().toRead(owner)).decrypt(CELL, value));
    }

    private int wrappedBy() {
        return within(() -> jdbc.sql("SELECT wrapped_by FROM data_key WHERE owner = ?")
                .param(owner.id())
                .query(Integer.class)
                .single());
    }

    private Encryption unlock(MasterKeys by) {
        return within(() -> by.unlock(jdbc, InstantSource.system()));
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Everywhere.enter(jdbc);
            return work.get();
        }));
    }

    private static Held held(FieldKey key) {
        return (Held) key;
    }

    /** A key service that can be away. */
    static final class KeyService implements KmsClient {

        private final Aead aead;
        private boolean away;

        KeyService() {
            var file = folder.resolve("service-" + UUID.randomUUID() + ".json");
            MasterKey.provide(file);
            aead = MasterKey.inFile(file).aead().get();
        }

        @Override
        public boolean doesSupport(String address) {
            return address.startsWith("test-kms://");
        }

        @Override
        public KmsClient withCredentials(String path) {
            return this;
        }

        @Override
        public KmsClient withDefaultCredentials() {
            return this;
        }

        @Override
        public Aead getAead(String address) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return aead;
        }
    }
}
