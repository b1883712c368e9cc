package org.safeguardinghub.referral.staffing.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.staffing.Absence;
import org.safeguardinghub.referral.staffing.Allocation;
import org.safeguardinghub.referral.staffing.CaseloadRules;
import org.safeguardinghub.referral.staffing.Shift;

/** @param limit how much one person should have; it warns or refuses, as the authority has settled */
record StaffView(List<Member> items, int limit, CaseloadRules.AtTheLimit atTheLimit) {

    static StaffView of(List<Allocation> everybody, CaseloadRules rules, Instant now) {
        return new StaffView(
                everybody.stream().map(one -> Member.of(one, now)).toList(), rules.limit(), rules.atTheLimit());
    }

    /**
     * @param held open pieces of work
     * @param isThere whether work may be put to them now
     */
    record Member(
            UUID id,
            String name,
            Set<String> roles,
            @Nullable String team,
            int held,
            boolean isAtTheLimit,
            boolean isThere,
            @Nullable Instant leavesAt,
            List<Absence> absences,
            List<Shift.Duty> onDuty) {

        static Member of(Allocation one, Instant now) {
            var colleague = one.colleague();
            return new Member(
                    colleague.worker().id(),
                    colleague.worker().name(),
                    colleague.roles(),
                    colleague.team(),
                    one.held(),
                    one.isAtTheLimit(),
                    one.isThere(now),
                    colleague.leavesAt(),
                    one.absences(),
                    one.onDuty());
        }
    }
}
