package org.safeguardinghub.referral.contact.web;

/** Small forms for tests. */
final class Bodies {

    static String form(String clientReference, String danger, String given, String family) {
        return """
                {"clientReference": "%s", %s
                 "children": [{"name": {"given": "%s", "family": "%s"}, "birth": {"date": "2020-03-14"}}],
                 "adults": [{"name": {"given": "Joan", "family": "Testgran"},
                             "relationships": [{"child": 0, "relationship": "GRANDPARENT"}]}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(clientReference, danger, given, family);
    }

    static final String NO_DANGER = "\"immediateDanger\": {\"present\": false},";
    static final String DANGER = "\"immediateDanger\": {\"present\": true},";
    static final String NOTHING_SAID = "";

    static String calm(String clientReference) {
        return form(clientReference, NO_DANGER, "Amara", "Testchild");
    }

    private Bodies() {}
}
