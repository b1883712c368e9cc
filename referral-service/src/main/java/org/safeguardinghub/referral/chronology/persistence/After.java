package org.safeguardinghub.referral.chronology.persistence;

import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.chronology.Mark;
import org.safeguardinghub.referral.chronology.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes after a mark in one source: entries of one instant are ordered by source, then contact, then number. */
record After(@Nullable Mark mark, String origin) {

    /** @param at the columns that say when, in which contact and under which number */
    String condition(String at, String contact, String number) {
        if (mark == null) {
            return "true";
        }
        int order = origin.compareTo(mark.origin());
        if (order == 0) {
            return "(%s, %s, %s) > (:markAt, :markContact, :markNumber)".formatted(at, contact, number);
        }
        return at + (order > 0 ? " >= :markAt" : " > :markAt");
    }

    JdbcClient.StatementSpec params(JdbcClient.StatementSpec sql, Scope scope, int limit) {
        var scoped = sql.param(
                        "contacts",
                        scope.contacts().stream().map(id -> id.value()).toArray(UUID[]::new))
                .param("authority", scope.boundary().authority())
                .param("asOf", scope.asOf().atOffset(ZoneOffset.UTC))
                .param("limit", limit);
        return mark == null
                ? scoped
                : scoped.param("markAt", mark.at().atOffset(ZoneOffset.UTC))
                        .param("markContact", mark.contact().value())
                        .param("markNumber", mark.number());
    }
}
