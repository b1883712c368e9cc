package org.safeguardinghub.consent.subjectaccess.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.subjectaccess.RequestId;
import org.safeguardinghub.consent.subjectaccess.SubjectAccessDesk;
import org.safeguardinghub.consent.subjectaccess.Treatment;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was gathered, as its reviewer reads it: all of it, page by page, or one item. Each reading is written down. */
@Tag(name = "Subject access")
@RestController
@RequestMapping("/api/v1/subject-access/{id}/items")
@PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
class SubjectAccessItemsController {

    private final SubjectAccessDesk desk;

    SubjectAccessItemsController(SubjectAccessDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "All that was gathered, for the reviewer, with what the rules propose",
            operationId = "readSubjectAccessItems")
    @GetMapping
    ResponseEntity<List<ItemView>> items(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        return unstored(all(caller, id));
    }

    @Operation(
            summary = "One page of what was gathered, with how much there is of each treatment",
            description = "Up to 25 items, the oldest first. Pages count from 1; behind the last one there is nothing."
                    + " With treatment only what is treated so, as it stands now.",
            operationId = "readSubjectAccessItemsPage")
    @GetMapping("/page")
    ResponseEntity<ItemsPage> page(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int number,
            @RequestParam(required = false) @Nullable Treatment treatment) {
        return unstored(ItemsPage.of(all(caller, id), number, treatment));
    }

    @Operation(
            summary = "One item by its number, which holds until they are gathered again",
            operationId = "readSubjectAccessItem")
    @GetMapping("/{number}")
    ResponseEntity<ItemView> item(
            @Parameter(hidden = true) Caller caller, @PathVariable UUID id, @PathVariable int number) {
        return unstored(all(caller, id).stream()
                .filter(item -> item.number() == number)
                .findFirst()
                .orElseThrow(SubjectAccessRefusals::notFound));
    }

    private List<ItemView> all(Caller caller, UUID id) {
        return ItemView.all(SubjectAccessRefusals.items(desk.items(caller, new RequestId(id)))
                .items());
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
