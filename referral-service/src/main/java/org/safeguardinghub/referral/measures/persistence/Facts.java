package org.safeguardinghub.referral.measures.persistence;

import java.util.Optional;
import java.util.function.Predicate;
import org.safeguardinghub.referral.measures.Measure;

/**
 * The rows that a measure counts: when, what of which group, and the value: 1 or 0 for a percentage, else the time. Each
 * reads along an index by authority and day. A child whose record is sealed is counted nowhere.
 */
final class Facts {

    /** Children of the period's contacts. */
    private static final String CHILDREN = """
            select m.received_at as at, m.ethnicity, m.disability, %s as value
            from measure_child m
            where m.authority = :authority and m.received_at >= :from and m.received_at < :until and %s
              and not exists (select 1 from contact_person named join person using (person_id)
                              where named.contact_id = m.contact_id and named.kind = 'CHILD' and named.place = m.child
                                and person.sealed)""";

    /** Referrals with the groups of their child. */
    private static final String REFERRALS = """
            select %s as at, coalesce(m.ethnicity, 'NOT_KNOWN') as ethnicity,
                   coalesce(m.disability, 'NOT_KNOWN') as disability, %s as value
            from referral r
            join person p on p.person_id = r.person_id and not p.sealed
            left join measure_child m on m.contact_id = r.contact_id and m.child = r.child
            %s
            where r.authority = :authority and %s""";

    private static final String OPENED = "r.opened_at >= :from and r.opened_at < :until";

    static Optional<String> of(Measure measure, Predicate<String> exists) {
        return switch (measure) {
            case DECIDED_IN_A_WORKING_DAY ->
                children(
                        flag("m.signed_at is not null and m.signed_at <= m.decision_due"),
                        "(m.signed_at is not null or m.decision_due < :now)");
            case ACKNOWLEDGED -> children(flag(acknowledged(exists)), "true");
            case OUTCOME_SENT -> children(flag("m.outcome_at is not null"), "m.signed_at is not null");
            case TIME_RED -> children(hours("m.received_at", "m.signed_at"), "m.colour = 'RED'");
            case TIME_AMBER -> children(hours("m.received_at", "m.signed_at"), "m.colour = 'AMBER'");
            case TIME_GREEN -> children(hours("m.received_at", "m.signed_at"), "m.colour = 'GREEN'");
            case TIME_BLUE -> children(hours("m.received_at", "m.signed_at"), "m.colour = 'BLUE'");
            case CONTACT_TO_REFERRAL -> referrals("r.opened_at", hours("r.received_at", "r.opened_at"), "", OPENED);
            case REFERRAL_TO_ASSESSMENT ->
                referrals(
                        "a.authorised_on::timestamp at time zone 'Europe/London'",
                        "(a.authorised_on - r.referred_on)::double precision",
                        "join referral_assessment a on a.referral_id = r.referral_id and a.number = 1",
                        "a.authority = :authority and a.authorised_on between :fromDay and :toDay");
            case REFERRAL_TO_NO_ACTION ->
                referrals(
                        "r.opened_at",
                        "(r.ended_on - r.referred_on)::double precision",
                        "",
                        OPENED + " and r.no_further_action");
            case ENQUIRY_TO_CONFERENCE ->
                referrals(
                        "e.conference_on::timestamp at time zone 'Europe/London'",
                        "(e.conference_on - e.started_on)::double precision",
                        "join referral_enquiry e on e.referral_id = r.referral_id",
                        "e.authority = :authority and e.conference_on between :fromDay and :toDay");
            case RE_REFERRED -> referrals("r.opened_at", flag("r.re_referral"), "", OPENED);
            case ASSESSED_IN_45_DAYS ->
                referrals(
                        "a.started_on::timestamp at time zone 'Europe/London'",
                        flag("a.authorised_on is not null and a.authorised_on <= a.due_on"),
                        "join referral_assessment a on a.referral_id = r.referral_id",
                        "a.authority = :authority and a.started_on between :fromDay and :toDay"
                                + " and (a.authorised_on is not null or a.due_on < :today)");
            case CONFERENCE_IN_15_DAYS ->
                referrals(
                        "e.started_on::timestamp at time zone 'Europe/London'",
                        flag("e.conference_on is not null and e.conference_on <= e.target_on"),
                        "join referral_enquiry e on e.referral_id = r.referral_id",
                        "e.authority = :authority and e.started_on between :fromDay and :toDay"
                                + " and (e.conference_on is not null"
                                + " or e.not_required_on is null and e.target_on < :today)");
            case VOICE_HEARD -> children(flag("m.voice_heard"), "m.voice_heard is not null");
            case NHS_NUMBER_TRACED ->
                exists.test("person_identifier") ? children(flag(TRACED), "true") : Optional.empty();
            case PARTNER_REPLY -> exists.test("information_request_change") ? Optional.of(REPLIES) : Optional.empty();
            case REFERRER_DISAGREES ->
                children(
                        flag("m.referrer_threshold <> m.screener_threshold"),
                        "m.signed_at is not null and m.referrer_threshold is not null"
                                + " and m.screener_threshold is not null");
            case SCREENER_DISAGREES ->
                children(
                        flag("m.screener_threshold <> m.final_threshold"),
                        "m.screener_threshold is not null and m.final_threshold is not null");
            case ESCALATED -> Optional.empty();
        };
    }

    private static final String TRACED = """
            exists (select 1 from contact_person named join person_identifier number using (person_id)
                    where named.contact_id = m.contact_id and named.kind = 'CHILD' and named.place = m.child
                      and number.system = 'NHS_NUMBER' and number.status = 'TRACED')""";

    /** Partners are asked about a contact, not about one child: the groups are the first child's. */
    private static final String REPLIES = """
            select asked.asked_at as at, coalesce(m.ethnicity, 'NOT_KNOWN') as ethnicity,
                   coalesce(m.disability, 'NOT_KNOWN') as disability,
                   extract(epoch from replied.at - asked.asked_at)::double precision / 3600 as value
            from measure_child m
            join information_request asked on asked.contact_id = m.contact_id
            join lateral (select min(at) as at from information_request_change said
                          where said.request_id = asked.request_id and said.what in ('ANSWERED', 'REFUSED')) replied
                on replied.at is not null
            where m.authority = :authority and m.received_at >= :from and m.received_at < :until and m.child = 0""";

    /** An acknowledgement is a fact beside the steps where such facts are kept. */
    private static String acknowledged(Predicate<String> exists) {
        return exists.test("contact_fact")
                ? "(m.acknowledged_at is not null or exists (select 1 from contact_fact known"
                        + " where known.contact_id = m.contact_id and known.what = 'ACKNOWLEDGED'))"
                : "m.acknowledged_at is not null";
    }

    private static Optional<String> children(String value, String condition) {
        return Optional.of(CHILDREN.formatted(value, condition));
    }

    private static Optional<String> referrals(String at, String value, String parts, String condition) {
        return Optional.of(REFERRALS.formatted(at, value, parts, condition));
    }

    private static String flag(String condition) {
        return "(case when " + condition + " then 1 else 0 end)::double precision";
    }

    private static String hours(String from, String to) {
        return "extract(epoch from " + to + " - " + from + ")::double precision / 3600";
    }

    private Facts() {}
}
