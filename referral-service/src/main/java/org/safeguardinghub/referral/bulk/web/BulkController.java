package org.safeguardinghub.referral.bulk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A file of referrals, one child a row. */
@Tag(name = "Files of referrals", description = "For partners without an interface: CSV in UTF-8, one child a row.")
@RestController
@RequestMapping("/api/v1/bulk-referrals")
@PreAuthorize(Roles.MAY_SEND)
class BulkController {

    private static final String CSV = "text/csv";

    private final BulkIntake intake;
    private final JsonMapper json;

    BulkController(BulkIntake intake, JsonMapper json) {
        this.intake = intake;
        this.json = json;
    }

    @Operation(
            summary = "Send a file of referrals",
            description = "RFC 4180 with a header row; GET /api/v1/bulk-referrals/template has every column. Cells with"
                    + " several answers have semicolons between them. Each row is taken or refused by itself, and"
                    + " sending the file again takes nothing twice. The report is JSON, or CSV if you accept text/csv.",
            operationId = "submitBulkReferrals")
    @ApiResponse(
            responseCode = "200",
            description = "What became of each row.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = BulkReport.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @PostMapping(consumes = CSV)
    ResponseEntity<byte[]> submit(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestBody(required = false) byte @Nullable [] file) {
        var report = intake.take(caller, Sheet.of(file == null ? new byte[0] : file));
        if (accept != null && accept.contains(CSV)) {
            return ResponseEntity.ok()
                    .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report.csv\"")
                    .body(report.toCsv().getBytes(StandardCharsets.UTF_8));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(report));
    }

    @Operation(summary = "The header row with every column", operationId = "bulkTemplate")
    @GetMapping(path = "/template", produces = CSV)
    String template() {
        return Column.ALL.stream().map(Column::name).collect(Collectors.joining(",")) + "\r\n";
    }
}
