package org.safeguardinghub.dashboard.sharing;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.misdirected.AstrayOfReferral;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.safeguardinghub.dashboard.referral.Head;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who may see what about one referral, and why. */
@Controller
@FrontDoorOnly
class SharingController {

    static final String SHARING = "/api/v1/sharing/{contact}";
    static final String SERVICES = "/api/v1/sharing/services";

    private final HubApi hub;
    private final CaseForms files;
    private final AstrayOfReferral astray;
    private final InstantSource clock;

    SharingController(HubApi hub, CaseForms files, AstrayOfReferral astray, InstantSource clock) {
        this.hub = hub;
        this.files = files;
        this.astray = astray;
        this.clock = clock;
    }

    @GetMapping("/referrals/{reference}/sharing")
    ModelAndView show(@PathVariable String reference, Authentication person) {
        return files.withFile(reference, file -> page(file, Viewer.signedIn(person)));
    }

    private ModelAndView page(CaseFile file, Viewer viewer) {
        var head = Head.of(file, "/sharing", viewer.id(), clock.instant());
        var contact = file.contactId();
        if (contact == null) {
            return Pages.refusal(HttpStatus.NOT_FOUND.value());
        }
        return switch (hub.get(Shared.class, SHARING, contact)) {
            case Reply.Here<Shared> here -> Pages.of("sharing/sharing", whole(head, contact, here.content(), viewer));
            case Reply.NotReached<Shared>(var what, var at) ->
                Pages.of(
                        "sharing/sharing",
                        without(
                                head,
                                "We could not reach " + what + " at " + TimeWords.moment(at, clock.instant())
                                        + ". It does not mean that nothing is shared or restricted. Try again in a minute.",
                                contact),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Shared> refused
            when refused.status() == HttpStatus.NOT_FOUND.value() ->
                Pages.of(
                        "sharing/sharing",
                        without(
                                head,
                                "The sharing record of this referral is not open yet. It opens within a minute of"
                                        + " its arrival. Until then share nothing, except where somebody is in danger.",
                                contact));
            case Reply.Refused<Shared> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Shared> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private SharingPage whole(Head head, UUID contact, Shared shared, Viewer viewer) {
        var now = clock.instant();
        var parts = new SharingParts(now);
        var bases = part(Shared.Basis[].class, SHARING + "/bases", contact);
        var agreements = part(Shared.Agreements.class, SHARING + "/agreements", contact);
        var kept = part(Shared.KeptBack[].class, SHARING + "/non-disclosures", contact);
        return new SharingPage(
                head,
                null,
                Matrix.of(shared.decisions(), now),
                parts.decisions(shared),
                parts.family(shared),
                shared.basisInWords(),
                bases == null ? null : parts.bases(List.of(bases)),
                agreements == null ? null : parts.agreement(agreements, services(agreements)),
                kept == null ? null : parts.kept(List.of(kept)),
                viewer.isManager(),
                astray.of(contact).orElse(null));
    }

    private SharingPage without(Head head, String why, UUID contact) {
        return new SharingPage(
                head,
                why,
                new Matrix(List.of(), List.of()),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                astray.of(contact).orElse(null));
    }

    /** Labels are asked for only where something is to be labelled. */
    private Map<String, String> services(Shared.Agreements agreements) {
        var services = agreements.all().isEmpty() ? null : part(Shared.Service[].class, SERVICES);
        return services == null
                ? Map.of()
                : Stream.of(services).collect(Collectors.toMap(Shared.Service::code, Shared.Service::label));
    }

    private <T> @Nullable T part(Class<T> type, String path, Object... places) {
        return hub.get(type, path, places) instanceof Reply.Here<T>(var content, var _) ? content : null;
    }
}
