package org.safeguardinghub.referral.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.kit.encryption.FieldKeys;
import org.safeguardinghub.kit.encryption.KeyOwner;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.safeguardinghub.referral.attachment.Quarantine;
import org.safeguardinghub.referral.attachment.client.FakeClamd;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AttachmentIT extends ReferralServiceCase {

    static final FakeClamd CLAMD = new FakeClamd();
    static final String ATTACHMENTS = "/api/v1/attachments";
    static final String FORM = """
            {"clientReference": "%s", "immediateDanger": {"present": false},
             "children": [{"name": {"given": "Amara"}, "birth": {"date": "2020-03-14"}}],
             "concern": {"observed": "A bruise."}, "referrer": {"name": "D", "role": "DSL", "sourceCode": "2A"}}""";

    @Autowired
    Quarantine quarantine;

    @Autowired
    FieldKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @DynamicPropertySource
    static void antivirus(DynamicPropertyRegistry properties) {
        properties.add("hub.antivirus.host", () -> "127.0.0.1");
        properties.add("hub.antivirus.port", CLAMD::port);
        properties.add("hub.antivirus.each", () -> "1h");
    }

    @BeforeEach
    void itWorks() {
        CLAMD.answers("");
    }

    @Test
    void aFileIsOpenedOnlyAfterItWasFoundClean() {
        var school = aSystem("file-school", "file");
        var worker = aWorker("file");
        var reference = school.refer(FORM.formatted("F-1"));
        var picture = picture(600_000);

        var sent =
                json(handIn(school, reference, picture, "image/jpeg", "attachment; filename=\"../bruise\u202e.jpg\""));
        var path = ATTACHMENTS + "/" + sent.path("id").asString();

        assertThat(sent.path("status").asString()).isEqualTo("QUARANTINED");
        assertThat(sent.path("fileName").asString()).startsWith("bruise").doesNotContain("\u202e", "/");
        assertThat(worker.get(path).text("/code")).isEqualTo("quarantined");
        scanAll();
        var opened = worker.download(path);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).isEqualTo(picture);
        assertThat(header(opened, "Content-Type")).startsWith("image/jpeg");
        assertThat(header(opened, "Content-Disposition")).startsWith("attachment;");
        assertThat(header(opened, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(opened, "Content-Security-Policy")).contains("sandbox");
        assertThat(school.get(path).status()).isEqualTo(403);
        assertThat(school.get(path + "/status").text("/status")).isEqualTo("CLEAN");
        assertThat(school.get("/api/v1/referrals/" + reference + "/attachments").text("/items/0/status"))
                .isEqualTo("CLEAN");
        assertThat(worker.get("/api/v1/contacts/" + reference + "/attachments").text("/items/0/status"))
                .isEqualTo("CLEAN");
    }

    @Test
    void aFileLiesEncryptedAndNoPieceCanBePutElsewhere() {
        var school = aSystem("cover-school", "file-cover");
        var worker = aWorker("file-cover");
        var reference = school.refer(FORM.formatted("F-C"));
        var mark = "ZzWhereSheSleeps";
        var letter = text((mark + " ").repeat(40_000));
        var sent = json(handIn(school, reference, letter, "text/plain", "attachment; filename=letter.txt"));
        var path = ATTACHMENTS + "/" + sent.path("id").asString();
        scanAll();
        assertThat(worker.download(path).body()).isEqualTo(letter);

        var id = UUID.fromString(sent.path("id").asString());
        assertThat(within("select count(*) from attachment_piece where attachment_id = ?", id))
                .isEqualTo(3);
        assertThat(within(
                        "select count(*) from attachment_piece where position('ZzWhere'::bytea in bytes) > 0 and attachment_id = ?",
                        id))
                .isZero();
        within("""
                with swapped as (
                    update attachment_piece p set bytes = other.bytes from attachment_piece other
                    where p.attachment_id = ? and other.attachment_id = p.attachment_id and p.place + other.place = 1
                    returning 1)
                select count(*) from swapped""", id);
        assertThat(worker.get(path).status()).isEqualTo(500);
    }

    @Test
    void onceTheContactIsErasedItsFilesAreGoneAndNoneIsTakenIn() {
        var school = aSystem("erased-school", "file-erased");
        var worker = aWorker("file-erased");
        var reference = school.refer(FORM.formatted("F-E"));
        var sent = json(handIn(school, reference, text("A letter."), "text/plain", "attachment; filename=letter.txt"));
        scanAll();
        var contact = worker.get("/api/v1/contacts/" + reference).text("/contactId");

        transactions.executeWithoutResult(_ -> {
            enter();
            keys.destroy(new KeyOwner("file-erased", "contact-" + contact));
        });

        var gone = worker.get(ATTACHMENTS + "/" + sent.path("id").asString());
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text("/code")).isEqualTo("contact-erased");
        assertThat(json(handIn(school, reference, text("Another."), "text/plain", "attachment; filename=more.txt"))
                        .path("code")
                        .asString())
                .isEqualTo("contact-erased");
    }

    private long within(String sql, UUID id) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            enter();
            return jdbc.sql(sql).param(id).query(Long.class).single();
        }));
    }

    private void enter() {
        jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                .query((_, _) -> true)
                .single();
    }

    @Test
    void somethingHarmfulIsNeverOpened() {
        var school = aSystem("harm-school", "file-harm");
        var reference = school.refer(FORM.formatted("F-2"));
        var sent = json(
                handIn(school, reference, text("x " + FakeClamd.HARMFUL), "text/plain", "attachment; filename=a.txt"));

        scanAll();

        var path = ATTACHMENTS + "/" + sent.path("id").asString();
        assertThat(aWorker("file-harm").get(path).text("/code")).isEqualTo("infected");
    }

    @Test
    void whileTheScannerCannotSayAFileStaysWhereItIs() {
        CLAMD.answers("stream: Can't allocate memory ERROR");
        var school = aSystem("away-school", "file-away");
        var reference = school.refer(FORM.formatted("F-3"));
        var sent = json(handIn(school, reference, text("a letter"), "text/plain", "attachment; filename=a.txt"));

        scanAll();

        var path = ATTACHMENTS + "/" + sent.path("id").asString();
        assertThat(aWorker("file-away").get(path).text("/code")).isEqualTo("quarantined");
    }

    @Test
    void nobodyElseHandsInOrSeesAnything() {
        var school = aSystem("own-school", "file-own");
        var reference = school.refer(FORM.formatted("F-4"));
        var sent = json(handIn(school, reference, text("a letter"), "text/plain", "attachment; filename=a.txt"));
        var path = ATTACHMENTS + "/" + sent.path("id").asString();
        scanAll();

        for (var other : new Asking[] {aSystem("other-school", "file-own"), aSystem("own-school", "file-else")}) {
            assertThat(handIn(other, reference, text("b"), "text/plain", "attachment")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(other.get(path + "/status").status()).isEqualTo(404);
            assertThat(other.get("/api/v1/referrals/" + reference + "/attachments")
                            .status())
                    .isEqualTo(404);
        }
        var stranger = aWorker("file-else");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/contacts/" + reference + "/attachments")
                        .status())
                .isEqualTo(404);
        assertThat(handIn(stranger, reference, text("b"), "text/plain", "attachment")
                        .statusCode())
                .isEqualTo(404);
        var worker = aWorker("file-own");
        var ours = json(handIn(worker, reference, text("our note"), "text/plain", "attachment; filename=n.txt"));
        assertThat(school.get(ATTACHMENTS + "/" + ours.path("id").asString() + "/status")
                        .status())
                .isEqualTo(404);
        assertThat(worker.get("/api/v1/contacts/" + reference + "/attachments")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void whatAFileIsCalledMustBeWhatItIs() {
        var school = aSystem("kind-school", "file-kind");
        var reference = school.refer(FORM.formatted("F-5"));

        assertThat(json(handIn(school, reference, picture(100), "application/pdf", "attachment"))
                        .path("code")
                        .asString())
                .isEqualTo("type-mismatch");
        assertThat(json(handIn(school, reference, new byte[] {'M', 'Z', 0, 1}, "text/plain", "attachment"))
                        .path("code")
                        .asString())
                .isEqualTo("type-not-taken");
        assertThat(json(handIn(school, reference, new byte[0], "text/plain", "attachment"))
                        .path("code")
                        .asString())
                .isEqualTo("empty-file");
        assertThat(handIn(school, reference, picture(26 * 1024 * 1024), "image/jpeg", "attachment")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFileBelongsToAReferralOrAnAnswer() {
        var answer =
                aSystem("none-school", "file-none").upload(ATTACHMENTS, text("a letter"), "Content-Type", "text/plain");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asString()).isEqualTo("referral-or-request");
    }

    @Test
    void twentyFourMegabytesAreTakenAndTheSameFileAgainIsTheSameAttachment() {
        var school = aSystem("large-school", "file-large");
        var reference = school.refer(FORM.formatted("F-6"));
        var large = picture(24 * 1024 * 1024);

        var first = handIn(school, reference, large, "image/jpeg", "attachment; filename=large.jpg");
        var again = handIn(school, reference, large, "image/jpeg", "attachment; filename=large.jpg");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(json(again).path("id")).isEqualTo(json(first).path("id"));
    }

    private void scanAll() {
        while (quarantine.scanNext()) {
            // Until nothing waits.
        }
    }

    private static HttpResponse<byte[]> handIn(
            Asking who, String reference, byte[] bytes, String type, String disposition) {
        var plain = disposition.replace("\u202e", "%E2%80%AE");
        var encoded = plain.equals(disposition) ? plain : "attachment; filename*=UTF-8''..%2Fbruise%E2%80%AE.jpg";
        return who.upload(
                ATTACHMENTS + "?referral=" + reference, bytes, "Content-Type", type, "Content-Disposition", encoded);
    }

    private static byte[] picture(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 7);
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
