package org.safeguardinghub.dashboard;

/** Cases of children's social care as the hub answers them, of invented children. */
final class CaseSamples {

    static final String REFERENCE = "R-7KQ4-M2XP";

    static final String NOBODYS = """
            {"team":null,"worker":null,"offered":null}""";

    static final String OFFERED_TO_PRIYA = """
            {"team":null,"worker":null,"offered":{"team":"Assessment 2","to":{"id":"priya","name":"Priya Nair"},
             "by":{"id":"morgan","name":"Morgan Ellis"},"at":"2026-11-20T10:00:00Z"}}""";

    static final String PRIYAS = """
            {"team":"Assessment 2","worker":{"id":"priya","name":"Priya Nair"},"offered":null}""";

    static final String SAMS = """
            {"team":"Assessment 2","worker":{"id":"sam","name":"Sam Okafor"},"offered":null}""";

    static final String CLOCKS = """
            [{"clock":"ASSESSMENT_45","dueOn":"2126-01-29","startsAt":"2026-11-20T00:00:00Z",
              "dueAt":"2126-01-30T00:00:00Z","standing":"RUNNING"},
             {"clock":"STRATEGY_3","dueOn":"2026-11-25","startsAt":"2026-11-20T00:00:00Z",
              "dueAt":"2026-11-26T00:00:00Z","standing":"OVERDUE"}]""";

    static final String RUNNING_BY_SAM = """
            "assessments":[{"number":1,"startedOn":"2026-11-20","startedBy":{"id":"sam","name":"Sam Okafor"},
             "dueOn":"2027-01-29","factors":[]}]""";

    static final String CALLED = """
            "discussions":[{"number":1,"state":"CALLED","kind":"MEETING","at":"2026-11-24T10:00:00Z",
             "invited":[{"agency":"met-police","sector":"POLICE"},{"agency":"gstt-nhs","sector":"HEALTH"}],
             "attended":[]}]""";

    static final String HELD = """
            "discussions":[{"number":1,"state":"HELD","kind":"MEETING","invited":[],"heldOn":"2026-11-24",
             "attended":[{"agency":"met-police","sector":"POLICE"}],"section47":true,"minutes":"All agreed."}]""";

    static final String ENQUIRY = """
            "enquiries":[{"number":1,"startedOn":"2026-11-24","conferenceTarget":"2026-12-15",
             "conferenceNotRequired":false}]""";

    static final String PLAN = """
            "plans":[{"number":1,"startedOn":"2026-12-10","first":"NEG","latest":"EMO","reviewedOn":["2027-03-09"]}]""";

    static final String PROPOSED_BY_SAM = """
            "proposedEnding":{"kind":"CLOSE","reason":"RC8","on":"2026-11-24","because":"She is safe.",
             "proposedBy":{"id":"sam","name":"Sam Okafor"},"proposedAt":"2026-11-24T10:00:00Z"}""";

    /** A case at a stage, with whose it is and whatever else is known. */
    static String file(String state, String allocation, String... more) {
        var parts = String.join(",", more);
        return """
                {"reference":"%s","version":3,"state":"%s","contactReference":"C-7KQ4-M2XP","child":0,
                 "childName":"Amara","laChildId":"7Q2M9X4KD1PA","referredOn":"2026-11-20","source":"2A",
                 "primaryNeed":"N1","decided":"STRATEGY_DISCUSSION","reReferral":false,"allocation":%s,"clocks":%s,
                 "history":[{"at":"2026-11-20T10:00:00Z","what":"OPENED","by":"morgan","why":null}]%s}""".formatted(REFERENCE, state, allocation, CLOCKS, parts.isEmpty() ? "" : "," + parts);
    }

    private CaseSamples() {}
}
