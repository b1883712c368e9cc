package org.safeguardinghub.dashboard.refer;

import static org.safeguardinghub.dashboard.refer.Question.choice;
import static org.safeguardinghub.dashboard.refer.Question.date;
import static org.safeguardinghub.dashboard.refer.Question.lines;
import static org.safeguardinghub.dashboard.refer.Question.longText;
import static org.safeguardinghub.dashboard.refer.Question.text;
import static org.safeguardinghub.dashboard.refer.Question.wholeNumber;
import static org.safeguardinghub.dashboard.refer.Question.yesNo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.safeguardinghub.dashboard.refer.Question.Choice;

/** The pages in their order: twelve with questions for one child, three more for each further child. */
public final class Questionnaire {

    public static final int MOST_CHILDREN = 20;

    /** After this page stands the question whether there is another child. */
    static final String LAST_OF_A_CHILD = "home";

    private static final Choice NOT_KNOWN = new Choice("NOT_KNOWN", "I do not know");

    private static final Choice[] RELATIONSHIPS = {
        new Choice("MOTHER", "Mother"),
        new Choice("FATHER", "Father"),
        new Choice("STEP_PARENT", "Step-parent"),
        new Choice("PARENTS_PARTNER", "Partner of a parent"),
        new Choice("GRANDPARENT", "Grandparent"),
        new Choice("SIBLING", "Grown-up brother or sister"),
        new Choice("OTHER_RELATIVE", "Another relative"),
        new Choice("FOSTER_CARER", "Foster carer"),
        new Choice("FAMILY_FRIEND", "Family friend"),
        new Choice("OTHER", "Somebody else"),
        NOT_KNOWN
    };

    public static List<QuestionPage> pages(int children) {
        var pages = new ArrayList<QuestionPage>();
        pages.add(danger());
        IntStream.range(0, Math.max(1, children)).forEach(child -> pages.addAll(child(child)));
        pages.addAll(List.of(worry(), voice(), strengths(), adults(), orders(), family(), safety(), you()));
        return pages;
    }

    /** Everything about one child on one page, for whoever adds a child to what was sent. */
    public static QuestionPage wholeChild(int place) {
        return new QuestionPage(
                "child-" + (place + 1),
                "Add child " + (place + 1),
                "Give at least a name and when the child was born or is expected.",
                child(place).stream().flatMap(page -> page.questions().stream()).toList());
    }

    /** One child more than there is may be asked about: that is how it comes in. */
    static Optional<QuestionPage> named(String slug, int children) {
        return pages(Math.min(children + 1, MOST_CHILDREN)).stream()
                .filter(page -> page.slug().equals(slug))
                .findFirst();
    }

    private static QuestionPage danger() {
        return new QuestionPage(
                "danger",
                "Is a child in danger now?",
                "If a child is in danger now, call 999 first. Telling us does not send anybody at once.",
                List.of(
                        yesNo("present", "Is a child in immediate danger?", null, "/immediateDanger/present"),
                        longText("details", "What is the danger?", "If you said yes.", "/immediateDanger/details"),
                        yesNo(
                                "called",
                                "Have you called 999?",
                                "If you said yes.",
                                "/immediateDanger/emergencyServicesCalled"),
                        text("police", "Police reference", "If you have one.", "/immediateDanger/policeReference")));
    }

    private static List<QuestionPage> child(int place) {
        var at = "/children/" + place;
        var number = "child-" + (place + 1);
        return List.of(
                new QuestionPage(
                        number + "-name",
                        "What is child " + (place + 1) + " called?",
                        "Tell us about each child in the home, brothers and sisters too.",
                        List.of(
                                text("given", "First name", null, at + "/name/given"),
                                text("middle", "Middle names", "If there are any.", at + "/name/middle"),
                                text("family", "Last name", null, at + "/name/family"),
                                text("known", "Known as", "If different.", at + "/name/knownAs"))),
                new QuestionPage(
                        number + "-birth",
                        "When was child " + (place + 1) + " born?",
                        "If you only know the month, use the 15th. For an unborn child, give only when the birth is"
                                + " expected.",
                        List.of(
                                date("born", "Date of birth", "For example 14 3 2020", at + "/birth/date"),
                                date(
                                        "expected",
                                        "Expected date of birth",
                                        "For an unborn child.",
                                        at + "/expectedDeliveryDate"),
                                choice(
                                        "sex",
                                        "Sex",
                                        "As it is recorded for the census.",
                                        at + "/sex",
                                        new Choice("F", "Female"),
                                        new Choice("M", "Male"),
                                        new Choice("U", "Unknown or unborn")))),
                new QuestionPage(
                        number + "-" + LAST_OF_A_CHILD,
                        "Where does child " + (place + 1) + " live and go to school?",
                        null,
                        List.of(
                                lines("address", "Address", "One line each.", at + "/addresses/0/lines"),
                                text("postcode", "Postcode", null, at + "/addresses/0/postcode"),
                                yesNo(
                                        "secret",
                                        "Must anybody in the family not learn this address?",
                                        null,
                                        at + "/addresses/0/confidential"),
                                text("school", "School or nursery", null, at + "/school/name"),
                                yesNo("interpreter", "Is an interpreter needed?", null, at + "/interpreterNeeded"),
                                text(
                                        "needs",
                                        "How is it best to speak with this child?",
                                        null,
                                        at + "/communicationNeeds"))));
    }

    private static QuestionPage worry() {
        return new QuestionPage(
                "worry",
                "What are you worried about?",
                "Keep apart what you saw, what you were told, and what you think.",
                List.of(
                        longText("observed", "What did you see or hear yourself?", null, "/concern/observed"),
                        longText("reported", "What did others tell you, and who?", null, "/concern/reportedBy"),
                        longText("opinion", "What do you think it means?", null, "/concern/opinion")));
    }

    private static QuestionPage voice() {
        return new QuestionPage(
                "voice",
                "What does the child say?",
                "Use the child’s exact words. What an adult says for the child goes in the last box.",
                List.of(
                        longText("words", "The child’s own words", null, "/children/0/voice/words"),
                        text("heard", "Who heard them?", null, "/children/0/voice/heardBy"),
                        longText("wishes", "What does the child want to happen?", null, "/children/0/voice/wishes"),
                        longText(
                                "silent",
                                "If nobody spoke with the child, why not?",
                                null,
                                "/children/0/voice/notSpokenToBecause"),
                        longText(
                                "proxy",
                                "What do others say the child said or feels?",
                                null,
                                "/children/0/voice/saidByOthers")));
    }

    private static QuestionPage strengths() {
        return new QuestionPage(
                "strengths",
                "What is working well, and what needs to happen?",
                null,
                List.of(
                        longText("well", "What is working well?", null, "/concern/workingWell"),
                        longText("next", "What needs to happen?", null, "/concern/needsToHappen"),
                        longText("done", "What have you or others done already?", null, "/concern/actionsTaken"),
                        wholeNumber(
                                "scale",
                                "How safe is the child, from 0 to 10?",
                                "0: we must act now. 10: safe enough to close.",
                                "/concern/scale")));
    }

    private static QuestionPage adults() {
        var questions = new ArrayList<Question>();
        for (int i = 0; i < 3; i++) {
            var at = "/adults/" + i;
            var who = "adult " + (i + 1);
            questions.add(text("given" + i, "First name of " + who, null, at + "/name/given"));
            questions.add(text("family" + i, "Last name of " + who, null, at + "/name/family"));
            questions.add(choice(
                    "tie" + i,
                    "What is " + who + " to the child?",
                    null,
                    at + "/relationships/0/relationship",
                    RELATIONSHIPS));
        }
        return new QuestionPage(
                "adults",
                "Who are the adults around the child?",
                "Think of fathers, partners and frequent visitors, whether or not they live there.",
                questions);
    }

    private static QuestionPage orders() {
        return new QuestionPage(
                "orders",
                "Are there court orders or bail conditions?",
                "Such as a non-molestation order, no contact, or bail.",
                List.of(
                        choice(
                                "kind",
                                "Which kind?",
                                null,
                                "/orders/0/kind",
                                new Choice("NON_MOLESTATION", "Non-molestation order"),
                                new Choice("NO_CONTACT", "No contact"),
                                new Choice("PROHIBITED_STEPS", "Prohibited steps"),
                                new Choice("RESTRAINING", "Restraining order"),
                                new Choice("BAIL", "Bail conditions"),
                                new Choice("OTHER", "Another kind")),
                        longText("details", "What does it say, and about whom?", null, "/orders/0/details"),
                        text("source", "Who told you of it?", null, "/orders/0/source"),
                        longText(
                                "staff",
                                "Could anything endanger somebody who visits?",
                                null,
                                "/concern/staffSafetyRisk")));
    }

    private static QuestionPage family() {
        return new QuestionPage(
                "family",
                "Does the family know that you are telling us?",
                "Their consent is not needed to protect a child. Do not ask them if that could put anybody at risk.",
                List.of(
                        yesNo("informed", "Does the family know?", null, "/familyInformed/informed"),
                        longText("reason", "If not, why not?", null, "/familyInformed/reason"),
                        longText("response", "What did they say?", null, "/familyInformed/response"),
                        choice(
                                "agreement",
                                "Do they agree to be helped?",
                                "To a service such as family help. It is not the same as consent to share.",
                                "/basis/agreementToService",
                                new Choice("GIVEN", "Yes"),
                                new Choice("REFUSED", "No"),
                                new Choice("NOT_ASKED", "They were not asked"))));
    }

    private static QuestionPage safety() {
        return new QuestionPage(
                "tonight",
                "Where is the child now?",
                null,
                List.of(
                        text("where", "Where is the child now?", null, "/situation/childCurrentLocation"),
                        choice(
                                "tonight",
                                "Is the child safe tonight?",
                                null,
                                "/situation/childSafeTonight",
                                new Choice("YES", "Yes"),
                                new Choice("NO", "No"),
                                NOT_KNOWN),
                        yesNo(
                                "dsl",
                                "Have you spoken with your designated safeguarding lead?",
                                null,
                                "/situation/dslConsulted")));
    }

    private static QuestionPage you() {
        return new QuestionPage(
                "you",
                "Who are you?",
                "The family normally learns which professional told us.",
                List.of(
                        text("name", "Your name", null, "/referrer/name"),
                        text("role", "Your role", null, "/referrer/role"),
                        choice(
                                "source",
                                "Where do you work?",
                                null,
                                "/referrer/sourceCode",
                                new Choice("2A", "School"),
                                new Choice("2B", "Education service"),
                                new Choice("3A", "General practice"),
                                new Choice("3B", "Health visiting"),
                                new Choice("3C", "School nursing"),
                                new Choice("3E", "Emergency department"),
                                new Choice("3F", "Another health service"),
                                new Choice("4", "Housing"),
                                new Choice("5A", "Adult social care"),
                                new Choice("5D", "Early help"),
                                new Choice("6", "Police"),
                                new Choice("7", "Court, probation, prison or immigration"),
                                new Choice("8", "Charity, nursery or another agency")),
                        text("phone", "Telephone", "Where we reach you today.", "/referrer/phone"),
                        text("email", "Secure e-mail", null, "/referrer/email")));
    }

    private Questionnaire() {}
}
