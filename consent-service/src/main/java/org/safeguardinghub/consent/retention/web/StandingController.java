package org.safeguardinghub.consent.retention.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.retention.RetentionDesk;
import org.safeguardinghub.consent.retention.web.RetentionController.PeriodView;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What keeps records, told to our own services before they erase anything. */
@RestController
class StandingController {

    private static final int MOST = 20_000;

    private final RetentionDesk desk;

    StandingController(RetentionDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/internal/v1/retention/standing")
    @PreAuthorize("hasRole('hub-service')")
    StandingView standing(@RequestBody StandingForm form) {
        return StandingView.of(desk.standing(form.who(), form.of()));
    }

    record StandingForm(
            @Nullable String authority, @Nullable List<@Nullable UUID> people) {

        AuthorityId who() {
            if (authority == null) {
                throw wrong("authority");
            }
            try {
                return new AuthorityId(authority);
            } catch (IllegalArgumentException _) {
                throw wrong("authority");
            }
        }

        List<PersonId> of() {
            if (people == null || people.size() > MOST) {
                throw wrong("people");
            }
            return people.stream()
                    .map(person -> {
                        if (person == null) {
                            throw wrong("people");
                        }
                        return new PersonId(person);
                    })
                    .toList();
        }

        private static Refused wrong(String what) {
            return new Refused(HttpStatus.BAD_REQUEST, "bad-" + what, "Say " + what + " as they are known here.");
        }
    }

    record StandingView(List<PeriodView> periods, boolean everybodyHeld, Set<UUID> held, Set<UUID> asking) {

        static StandingView of(RetentionDesk.Standing standing) {
            return new StandingView(
                    standing.periods().stream().map(PeriodView::of).toList(),
                    standing.everybodyHeld(),
                    ids(standing.held()),
                    ids(standing.asking()));
        }

        private static Set<UUID> ids(Set<PersonId> people) {
            return people.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
        }
    }
}
