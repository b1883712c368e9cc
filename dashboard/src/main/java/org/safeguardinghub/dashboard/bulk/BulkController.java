package org.safeguardinghub.dashboard.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.gateway.FileToSend;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** For agencies without a system of their own: a file of referrals, one child a row, and what became of each. */
@Controller
@RequestMapping("/refer-by-file")
@PreAuthorize("hasRole('partner-practitioner')")
public class BulkController {

    private static final String FIELD = "file";
    private static final String BULK = "/api/v1/bulk-referrals";
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final long LARGEST = 1024L * 1024;
    private static final String TOO_LARGE = "The file must be 1 MB or smaller. Send it in two parts";
    private static final Pattern HEADER = Pattern.compile("/header/(\\d{1,4})");
    private static final String NOT_KNOWN_WHETHER_SAVED =
            "We do not know how many rows were taken in. Send the same file again: no row is ever taken in twice, and the"
                    + " report then tells of every row.";

    private final HubApi hub;
    private final InstantSource clock;

    BulkController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable String problem) {
        return problem == null
                ? page(Mistakes.NONE, null, HttpStatus.OK)
                : page(Mistakes.of(FIELD, TOO_LARGE), null, HttpStatus.CONTENT_TOO_LARGE);
    }

    @GetMapping("/template")
    @Nullable ModelAndView template(HttpServletResponse response) {
        var reply = hub.fetch(
                (_, body) -> {
                    response.setContentType("text/csv;charset=UTF-8");
                    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"referrals.csv\"");
                    body.transferTo(response.getOutputStream());
                },
                BULK + "/template");
        return switch (reply) {
            case Reply.Here<HubApi.Delivered> _ -> null;
            case Reply.NotReached<HubApi.Delivered>(var what, var at) ->
                page(
                        Mistakes.NONE,
                        "We could not reach " + what + " at " + TimeWords.moment(at, clock.instant())
                                + ". Try again in a minute.",
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<HubApi.Delivered> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<HubApi.Delivered> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    /** The report comes with the answer: whoever loads it again sends the same file again, and nothing is taken twice. */
    @PostMapping
    ModelAndView send(@RequestParam(name = FIELD, required = false) @Nullable MultipartFile file) {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            return page(Mistakes.of(FIELD, "Choose a file"), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (file.isEmpty()) {
            return page(Mistakes.of(FIELD, "The file is empty"), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (file.getSize() > LARGEST) {
            return page(Mistakes.of(FIELD, TOO_LARGE), null, HttpStatus.CONTENT_TOO_LARGE);
        }
        return switch (upload(file)) {
            case Reply.Here<Report>(var report, var _) ->
                Pages.of("bulk/report", ReportPage.of(report, clock.instant()));
            case Reply.NotReached<Report> _ ->
                page(Mistakes.NONE, NOT_KNOWN_WHETHER_SAVED, HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Report> refused -> refused(file, refused);
            case Reply.Nothing<Report> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private Reply<Report> upload(MultipartFile file) {
        try (var bytes = file.getInputStream()) {
            return hub.upload(Report.class, new FileToSend("referrals.csv", CSV, file.getSize(), bytes), BULK);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static ModelAndView refused(MultipartFile file, Reply.Refused<Report> refused) {
        if (refused.status() == HttpStatus.FORBIDDEN.value()) {
            return Pages.refusal(refused.status());
        }
        var faults = refused.faults();
        var mistakes = faults.isEmpty()
                ? Mistakes.of(
                        FIELD,
                        refused.status() == HttpStatus.CONTENT_TOO_LARGE.value() ? TOO_LARGE : said(refused.detail()))
                : new Mistakes(faults.stream()
                        .map(fault -> new Mistakes.Mistake(FIELD, words(fault, header(file))))
                        .toList());
        return page(mistakes, null, HttpStatus.valueOf(refused.status()));
    }

    private static String said(String detail) {
        return detail.isEmpty() ? "The hub cannot read this file. Save it as CSV in UTF-8" : detail;
    }

    /** Which column is wrong, by its place and by what stands there. */
    private static String words(Reply.Fault fault, List<String> header) {
        var column = HEADER.matcher(fault.pointer());
        if (!column.matches()) {
            return fault.detail();
        }
        int place = Integer.parseInt(column.group(1));
        var name = place < header.size() ? " (“" + header.get(place) + "”)" : "";
        return "Column " + (place + 1) + name + ": " + fault.detail() + " Name it as in the template, or take it out.";
    }

    private static List<String> header(MultipartFile file) {
        try (var bytes = file.getInputStream()) {
            var start = new String(bytes.readNBytes(10_000), UTF_8);
            return start.lines()
                    .findFirst()
                    .map(line ->
                            List.of(line.replace("\ufeff", "").replace("\"", "").split(",", -1)))
                    .orElse(List.of());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static ModelAndView page(Mistakes mistakes, @Nullable String notice, HttpStatus status) {
        return Pages.of("bulk/send", new Page(mistakes, notice), status);
    }

    /** @param notice what happened although nothing is wrong with the file; null where nothing did */
    public record Page(Mistakes mistakes, @Nullable String notice) {}
}
