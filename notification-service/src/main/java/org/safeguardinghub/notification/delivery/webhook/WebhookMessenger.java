package org.safeguardinghub.notification.delivery.webhook;

import java.net.URI;
import java.time.InstantSource;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.safeguardinghub.notification.agency.Channel;
import org.safeguardinghub.notification.agency.Endpoint;
import org.safeguardinghub.notification.delivery.DeliveryId;
import org.safeguardinghub.notification.delivery.Failure;
import org.safeguardinghub.notification.delivery.Messenger;
import org.safeguardinghub.notification.delivery.Notice;
import org.safeguardinghub.notification.delivery.Result;
import org.safeguardinghub.notification.delivery.ThinNotice;
import tools.jackson.databind.json.JsonMapper;

/** Calls a partner's webhook as Standard Webhooks says, signed with the hub's one key. */
final class WebhookMessenger implements Messenger {

    private static final ContentType CLOUD_EVENT = ContentType.create("application/cloudevents+json");

    private final AddressGuard guard;
    private final WebhookCall internet;
    private final WebhookCall local;
    private final WebhookSigner signer;
    private final URI publicUrl;
    private final JsonMapper json;
    private final InstantSource clock;

    WebhookMessenger(
            AddressGuard guard, Ways ways, WebhookSigner signer, URI publicUrl, JsonMapper json, InstantSource clock) {
        this.guard = guard;
        this.internet = ways.internet();
        this.local = ways.local();
        this.signer = signer;
        this.publicUrl = publicUrl;
        this.json = json;
        this.clock = clock;
    }

    /** The guarded way to the open internet, and the way to what the configuration names as local. */
    record Ways(WebhookCall internet, WebhookCall local) {}

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Result carry(DeliveryId id, Notice notice, Endpoint to) {
        return switch (to) {
            case Endpoint.Webhook hook ->
                switch (guard.judge(hook.address(), hook.allowedHost())) {
                    case OPEN_INTERNET -> internet.post(signed(id, notice, hook.address()), clock.instant());
                    case LOCAL_EXEMPTION -> local.post(signed(id, notice, hook.address()), clock.instant());
                    case REFUSED -> new Result.Failed(Failure.of("ADDRESS_REFUSED"));
                };
            case Endpoint.Mailbox _ -> throw new IllegalArgumentException("a mailbox is not a webhook");
        };
    }

    private HttpPost signed(DeliveryId id, Notice notice, URI address) {
        var body = json.writeValueAsBytes(ThinNotice.of(notice, publicUrl));
        var now = clock.instant();
        var request = new HttpPost(address);
        request.setHeader("webhook-id", id.toString());
        request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.setHeader("webhook-signature", signer.sign(id.toString(), now, body));
        request.setEntity(new ByteArrayEntity(body, CLOUD_EVENT));
        return request;
    }
}
