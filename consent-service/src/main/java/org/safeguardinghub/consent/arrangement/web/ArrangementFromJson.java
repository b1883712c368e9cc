package org.safeguardinghub.consent.arrangement.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.safeguardinghub.consent.arrangement.Scope;
import org.safeguardinghub.consent.arrangement.Terms;
import org.safeguardinghub.kit.body.Place;

/** Reads what was signed, with every fault named at its place. */
final class ArrangementFromJson {

    private static final int MOST_CODES = 50;
    private static final int REFERENCE = 60;
    private static final int ROLE = 120;
    private static final int TITLE = 200;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    /** Stand in for what is missing or wrong, so that the reading goes on to the next fault. */
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private static final Terms.Term NO_TERM = new Terms.Term(NO_DAY, NO_DAY, NO_DAY);

    private static final Set<String> NO_CODES = Set.of("NONE");

    static Terms terms(Place body) {
        var signedBy = body.at("signedBy");
        return new Terms(
                body.needText("reference", REFERENCE),
                body.needText("title", TITLE),
                new Scope(codes(body.at("categories")), codes(body.at("purposes"))),
                new Terms.SignedBy(signedBy.needText("here", ROLE), signedBy.needText("there", ROLE)),
                term(body));
    }

    static LocalDate day(Place body, String name) {
        var place = body.at(name);
        var day = place.date();
        if (day == null) {
            place.required();
            return NO_DAY;
        }
        return day;
    }

    private static Terms.Term term(Place body) {
        var from = day(body, "from");
        var until = day(body, "until");
        var reviewOn = day(body, "reviewOn");
        if (from.equals(NO_DAY) || until.equals(NO_DAY) || reviewOn.equals(NO_DAY)) {
            return NO_TERM;
        }
        if (until.isBefore(from)) {
            impossible(body.at("until"), "The last day is not before the first.");
            return NO_TERM;
        }
        if (reviewOn.isBefore(from) || reviewOn.isAfter(until)) {
            impossible(body.at("reviewOn"), "An agreement is looked at again while it holds.");
            return NO_TERM;
        }
        return new Terms.Term(from, until, reviewOn);
    }

    private static void impossible(Place place, String why) {
        place.findings().problem(place.pointer(), "impossible-date", why);
    }

    private static Set<String> codes(Place list) {
        var items = list.items();
        if (items.isEmpty()) {
            list.findings().problem(list.pointer(), "required", "Name at least one code.");
        }
        if (items.size() > MOST_CODES) {
            list.findings().problem(list.pointer(), "too-many", "Name at most " + MOST_CODES + " codes.");
        }
        var codes = new HashSet<String>();
        for (var item : items) {
            var code = item.text(60);
            if (code == null || !CODE.matcher(code).matches()) {
                item.findings().problem(item.pointer(), "not-a-code", "Write a code, such as CONCERN, or ANY.");
            } else {
                codes.add(code);
            }
        }
        return codes.isEmpty() ? NO_CODES : codes;
    }

    private ArrangementFromJson() {}
}
