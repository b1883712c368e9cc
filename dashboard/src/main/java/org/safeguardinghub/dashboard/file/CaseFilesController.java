package org.safeguardinghub.dashboard.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.safeguardinghub.dashboard.referral.Head;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The files of one referral, whoever sent them, and the way to open one that was found clean. */
@Controller
@RequestMapping("/referrals/{reference}/files")
@FrontDoorOnly
public class CaseFilesController {

    private final HubApi hub;
    private final CaseForms forms;
    private final InstantSource clock;

    CaseFilesController(HubApi hub, CaseForms forms, InstantSource clock) {
        this.hub = hub;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable String reference, Authentication person) {
        return page(reference, person, null, HttpStatus.OK);
    }

    /** The file itself, kept by the browser and shown by nothing of ours. */
    @GetMapping("/{id}")
    @Nullable ModelAndView open(
            @PathVariable String reference,
            @PathVariable String id,
            Authentication person,
            HttpServletResponse response) {
        var reply = hub.fetch((headers, body) -> deliver(headers, body, response), "/api/v1/attachments/{id}", id);
        return switch (reply) {
            case Reply.Here<HubApi.Delivered> _ -> null;
            case Reply.Nothing<HubApi.Delivered> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
            case Reply.NotReached<HubApi.Delivered> silence ->
                response.isCommitted()
                        ? null
                        : page(
                                reference,
                                person,
                                "We could not reach " + silence.what() + " at "
                                        + TimeWords.moment(silence.at(), clock.instant())
                                        + ". The file was not opened. Try again in a minute.",
                                HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<HubApi.Delivered> refused ->
                refused.status() == HttpStatus.CONFLICT.value()
                        ? page(reference, person, refused.detail(), HttpStatus.CONFLICT)
                        : Pages.refusal(refused.status());
        };
    }

    private static void deliver(HttpHeaders headers, InputStream body, HttpServletResponse response)
            throws IOException {
        var type = headers.getContentType();
        response.setContentType((type == null ? MediaType.APPLICATION_OCTET_STREAM : type).toString());
        if (headers.getContentLength() >= 0) {
            response.setContentLengthLong(headers.getContentLength());
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(headers));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        body.transferTo(response.getOutputStream());
    }

    /** Never anything but an attachment, whatever the hub says. */
    private static String disposition(HttpHeaders headers) {
        return ContentDisposition.attachment()
                .filename(
                        Objects.requireNonNullElse(
                                headers.getContentDisposition().getFilename(), "file"),
                        UTF_8)
                .build()
                .toString();
    }

    private ModelAndView page(String reference, Authentication person, @Nullable String notice, HttpStatus status) {
        return forms.withFile(reference, file -> {
            var now = clock.instant();
            var head = Head.of(file, "/files", Viewer.signedIn(person).id(), now);
            var lines = hub.get(Files.class, "/api/v1/contacts/{reference}/attachments", reference)
                            instanceof Reply.Here<Files>(var files, var _)
                    ? files.lines(now)
                    : null;
            return Pages.of("file/files", new Page(head, lines, TimeWords.moment(now, now), notice), status);
        });
    }

    /** @param lines null when the hub could not be asked, which is not the same as no files */
    public record Page(
            Head head,
            @Nullable List<FileLine> lines,
            String at,
            @Nullable String notice) {}
}
