package org.safeguardinghub.dashboard;

/** What the hub would answer, with invented people. */
final class Samples {

    static final String QUEUE = """
            {"items":[
              {"contactId":"018f0000-0000-7000-8000-000000000001","reference":"C-7KQ4-M2XP","version":3,"state":"RECEIVED",
               "immediateDanger":"STATED","rating":null,"children":[{"name":"Amara T","age":6},{"name":"Ben T","age":null}],
               "childCount":3,"sourceAgency":"fernbank-primary","sourceAgencyName":"Fernbank Primary School","channel":"API",
               "receivedAt":"2026-11-20T09:05:00Z",
               "clock":{"name":"DECISION","startsAt":"2026-11-20T09:05:00Z","dueAt":"2026-11-20T10:05:00Z","state":"OVERDUE"},
               "owner":null,"incompleteCount":2},
              {"contactId":"018f0000-0000-7000-8000-000000000002","reference":"C-8MN5-P3YR","version":1,"state":"CLAIMED",
               "immediateDanger":"NOT_STATED","rating":"AMBER","children":[{"name":"Zoë O’Test","age":13}],
               "childCount":1,"sourceAgency":"thameside-police","sourceAgencyName":"Thameside Police","channel":"API",
               "receivedAt":"2026-11-20T09:00:00Z",
               "clock":{"name":"DECISION","startsAt":"2026-11-20T09:00:00Z","dueAt":"2126-11-21T09:00:00Z","state":"RUNNING"},
               "gathering":{"name":"GATHERING","startsAt":"2026-11-20T09:00:00Z","dueAt":"2026-11-21T09:00:00Z","state":"PAUSED"},
               "asked":{"agencies":4,"answered":2},
               "owner":{"id":"00000000-0000-0000-0000-0000000000aa","name":"Sam Okafor"},"incompleteCount":0,
               "withdrawnAt":"2026-11-20T10:00:00Z"},
              {"contactId":"018f0000-0000-7000-8000-000000000003","reference":"C-9PQ6-R4ZS","version":2,"state":"CLAIMED",
               "immediateDanger":"DENIED","rating":"GREEN","children":[],"childCount":0,
               "sourceAgencyName":"St Brannoc's Hospital","receivedAt":"2026-11-20T08:00:00Z","clock":null,
               "owner":{"id":"priya","name":"Priya Nair"},"incompleteCount":0}],
             "nextCursor":"next/1+2","counts":{"firstLook":2,"mine":1,"gathering":3,"withManager":0,"outcome":4,"all":1000}}
            """;

    static final String FILE = """
            {"contactId":"018f0000-0000-7000-8000-000000000001","reference":"C-7KQ4-M2XP","version":3,"state":"RECEIVED",
             "immediateDanger":"STATED","rating":"RED","sourceAgency":"fernbank-primary",
             "sourceAgencyName":"Fernbank Primary School","channel":"API","receivedAt":"2026-11-20T09:05:00Z",
             "clock":{"name":"DECISION","startsAt":"2026-11-20T09:05:00Z","dueAt":"2126-11-20T10:05:00Z","state":"DUE_SOON"},
             "owner":null,"claimedAt":null,
             "form":{"clientReference":"FB-2026-0193",
               "immediateDanger":{"present":true,"details":"Her uncle is waiting outside.","emergencyServicesCalled":true,"policeReference":"CAD 4711"},
               "children":[{"role":"SUBJECT","name":{"given":"Amara","family":"Testchild","knownAs":"Ami"},
                 "birth":{"date":"2020-03-14","precision":"DAY"},"expectedDeliveryDate":null,"sex":"F",
                 "identifiers":[{"system":"NHS_NUMBER","value":"9990000018"}],
                 "addresses":[{"lines":["1 Invented Row"],"postcode":"SE13 0ZZ","uprn":null,"confidential":true}],
                 "school":{"urn":"999001","name":"Fernbank Primary School"},"languages":["en"],"interpreterNeeded":false,
                 "voice":{"words":"I don't like it when they shout","heardBy":"class teacher","heardAt":"2026-11-20T08:10:00Z"}}],
               "adults":[{"name":{"given":"Joan","family":"Testgran","knownAs":null},"birthDate":"1961-02-02",
                 "relationships":[{"child":0,"relationship":"GRANDPARENT"}],"livesWithChild":false,
                 "parentalResponsibility":"NO","awareOfReferral":"YES",
                 "safeContact":{"phone":"020 7946 0000","safeTimes":"after 6pm","mayLeaveMessage":false}}],
               "concern":{"observed":"A bruise on her arm <b>this morning</b>.","reportedBy":null,"opinion":"She is afraid.",
                 "harms":["PHYSICAL","DOMESTIC_ABUSE"],"incidentAt":"2026-11-20T08:45:00Z","workingWell":"She is in school every day.",
                 "needsToHappen":"Call her grandmother today.","scale":4},
               "referrer":{"name":"Dana Reyes","role":"Designated safeguarding lead","sourceCode":"2A","phone":"020 7946 0001","email":null,"anonymityRequested":false},
               "familyInformed":{"informed":false,"reason":"It could put her at risk."},"basis":{"codes":[],"agreementToService":"NOT_ASKED"},
               "notGiven":[{"field":"/concern/reportedBy","reason":"UNSAFE_TO_ASK"}]},
             "incomplete":[{"pointer":"/children/0/school","detail":"The school."},{"pointer":"/new/thing","detail":"Something newer."}],
             "warnings":[{"pointer":"/children/0/identifiers/0","code":"unknown-authority","detail":"We do not know the authority in this UPN."}],
             "history":[{"at":"2026-11-20T09:05:00Z","what":"RECEIVED","by":"a-subject"}]}
            """;

    static final String SENT = """
            {"items":[{"reference":"C-7KQ4-M2XP","contactId":"018f0000-0000-7000-8000-000000000001","clientReference":"FB-2026-0193",
              "status":"CLAIMED","receivedAt":"2026-11-20T09:05:00Z","decisionDue":"2026-11-23T10:05:00Z","incompleteCount":1}],
             "nextCursor":null}
            """;

    static final String SCREENING = """
            "screening":{"ratings":[{"colour":"AMBER","rationale":"She is at school until three.",
              "by":{"id":"priya","name":"Priya Nair"},"at":"2026-11-20T09:20:00Z"}],"inDanger":false,"threshold":"L3",
              "clock":{"colour":"AMBER","dueAt":"2126-11-21T09:20:00Z","pause":null},"downgrade":null},
            "identity":{"settled":true,"by":{"id":"priya","name":"Priya Nair"},"at":"2026-11-20T09:19:00Z","pendingBecause":null},
            "gathering":{"name":"GATHERING","startsAt":"2026-11-20T09:20:00Z","dueAt":"2126-11-21T09:20:00Z","state":"RUNNING"}""";

    static final String PROPOSAL = """
            {"children":[{"child":0,"outcome":"NO_FURTHER_ACTION","isReferral":false,"threshold":"L2","primaryNeed":null,
              "voice":{"words":"I don't like it when they shout","notHeardBecause":null}}],
             "rationale":"Her grandmother is with her.","evidence":"The referral.","notAvailable":"Police did not answer.",
             "lateBecause":null,"agreement":null,
             "feedback":{"reason":"Her grandmother keeps her safe.","nextStep":"The school nurse sees her on Monday."},
             "by":{"id":"sam","name":"Sam Okafor"},"at":"2026-11-20T10:00:00Z"}""";

    static final String EARLIER = """
            {"contacts":[{"reference":"C-2222-2223","receivedAt":"2026-10-01T09:00:00Z","sourceAgencyName":"Thameside Police",
               "state":"CLOSED","outcomes":["NO_FURTHER_ACTION"],"signedBy":null,"signedAt":"2026-10-02T09:00:00Z"},
              {"reference":"C-2222-2224","receivedAt":"2026-09-01T09:00:00Z","sourceAgencyName":"Fernbank Primary School",
               "state":"SCREENED","outcomes":[],"signedBy":null,"signedAt":null}],
             "contactsIn90Days":3,"closedWithoutActionIn12Months":1,"callsForReview":true}
            """;

    static final String STATUS = """
            {"reference":"C-7KQ4-M2XP","contactId":"018f0000-0000-7000-8000-000000000001","clientReference":"FB-2026-0193",
             "status":"%s","receivedAt":"2026-11-20T09:05:00Z","decisionDue":"2026-11-23T10:05:00Z",
             "incomplete":[{"pointer":"/children/0/school","detail":"The school."}],"acknowledgedAt":null,"withdrawnAt":null,
             "question":%s,"outcome":%s,
             "timeline":[{"at":"2026-11-20T09:05:00Z","what":"RECEIVED"},{"at":"2026-11-20T09:10:00Z","what":"CLAIMED"}]}
            """;

    /** The file at another stage, with one child whom this worker has. */
    static String file(String state, String owner, String... more) {
        var parts = String.join(",", more);
        return FILE.replace("\"state\":\"RECEIVED\"", "\"state\":\"" + state + "\"")
                .replace("\"owner\":null", "\"owner\":" + owner + (parts.isEmpty() ? "" : "," + parts));
    }

    static String mine(String state, String... more) {
        return file(state, "{\"id\":\"priya\",\"name\":\"Priya Nair\"}", more);
    }

    static String ofSam(String state, String... more) {
        return file(state, "{\"id\":\"sam\",\"name\":\"Sam Okafor\"}", more);
    }

    private Samples() {}
}
