package org.safeguardinghub.dashboard.file;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.file.FilesPage.Place;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a practitioner hands in files with a referral or an answer, and sees what became of them. */
@Controller
@PreAuthorize("hasRole('partner-practitioner')")
public class SentFilesController {

    private static final String FIELD = "file";
    private static final String NOT_KNOWN_WHETHER_SAVED =
            "We do not know whether your file arrived. Look at the list below, and send it again if it is not there. Twice"
                    + " does no harm.";

    private final HubApi hub;
    private final FileDesk desk;
    private final InstantSource clock;

    SentFilesController(HubApi hub, FileDesk desk, InstantSource clock) {
        this.hub = hub;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/my-referrals/{reference}/files")
    ModelAndView ofReferral(@PathVariable String reference, @RequestParam(required = false) @Nullable String problem) {
        return show(referral(reference), problem);
    }

    @PostMapping("/my-referrals/{reference}/files")
    ModelAndView addToReferral(
            @PathVariable String reference,
            @RequestParam(name = FIELD, required = false) @Nullable MultipartFile file,
            RedirectAttributes flash) {
        return handIn(referral(reference), file, flash);
    }

    @GetMapping("/requests/{id}/files")
    ModelAndView ofAnswer(@PathVariable String id, @RequestParam(required = false) @Nullable String problem) {
        return show(answer(id), problem);
    }

    @PostMapping("/requests/{id}/files")
    ModelAndView addToAnswer(
            @PathVariable String id,
            @RequestParam(name = FIELD, required = false) @Nullable MultipartFile file,
            RedirectAttributes flash) {
        return handIn(answer(id), file, flash);
    }

    private ModelAndView show(Owner owner, @Nullable String problem) {
        return problem == null
                ? page(owner, Mistakes.NONE, null, HttpStatus.OK)
                : page(owner, Mistakes.of(FIELD, FileDesk.TOO_LARGE), null, HttpStatus.CONTENT_TOO_LARGE);
    }

    private ModelAndView handIn(Owner owner, @Nullable MultipartFile file, RedirectAttributes flash) {
        var wrong = desk.wrongWith(file);
        if (file == null || wrong.isPresent()) {
            return page(owner, Mistakes.of(FIELD, wrong.orElse("")), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (desk.handIn(file, owner.kind(), owner.id())) {
            case Reply.Here<Files.Item> _, Reply.Nothing<Files.Item> _ -> {
                flash.addFlashAttribute(Pages.DONE, "We have your file. It is being checked for viruses.");
                yield Pages.goTo(owner.place().address());
            }
            case Reply.NotReached<Files.Item> _ ->
                page(owner, Mistakes.NONE, NOT_KNOWN_WHETHER_SAVED, HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Files.Item> refused
            when refused.status() == HttpStatus.NOT_FOUND.value() -> Pages.refusal(refused.status());
            case Reply.Refused<Files.Item> refused ->
                page(owner, Mistakes.of(FIELD, desk.words(refused)), null, HttpStatus.valueOf(refused.status()));
        };
    }

    private ModelAndView page(Owner owner, Mistakes mistakes, @Nullable String notice, HttpStatus status) {
        var reply = hub.get(Files.class, owner.list(), owner.id());
        return Optional.of(reply)
                .filter(Reply.Refused.class::isInstance)
                .map(refused -> Pages.refusal(((Reply.Refused<?>) refused).status()))
                .orElseGet(() -> Pages.of(
                        "file/sent", FilesPage.of(owner.place(), reply, clock.instant(), mistakes, notice), status));
    }

    private static Owner referral(String reference) {
        var back = "/my-referrals/" + reference;
        return new Owner(
                "referral",
                reference,
                "/api/v1/referrals/{id}/attachments",
                new Place(back + "/files", "referral " + reference, back, "Back to your referral"));
    }

    private static Owner answer(String id) {
        var back = "/requests/" + id;
        return new Owner(
                "request",
                id,
                "/api/v1/requests/{id}/attachments",
                new Place(back + "/files", "your answer", back + "/answer", "Back to the request"));
    }

    /** What a file belongs to. */
    private record Owner(String kind, String id, String list, Place place) {}
}
