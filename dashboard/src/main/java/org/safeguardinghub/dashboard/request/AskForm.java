package org.safeguardinghub.dashboard.request;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.FormView;
import org.safeguardinghub.dashboard.words.Choice;

/** What agencies have said, and asking more of them: all on one page. */
public final class AskForm implements CaseForm {

    private static final int LONGEST = 10_000;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d M uuuu H:mm");
    private static final List<String> USUAL = List.of("KNOWN_TO_YOU", "LAST_SEEN", "WORRIES");

    private final HubApi hub;

    AskForm(HubApi hub) {
        this.hub = hub;
    }

    @Override
    public String template() {
        return "request/requests";
    }

    @Override
    public String here() {
        return "/requests";
    }

    /** What was said can be read at every stage. */
    @Override
    public @Nullable String notNow(CaseFile file, Viewer viewer) {
        return null;
    }

    @Override
    public Typed known(CaseFile file) {
        return new Typed(
                Map.of("questions", USUAL, "purpose", List.of("To decide what help or protection the child needs.")));
    }

    @Override
    public Page page(FormView view) {
        var reference = view.head().reference();
        var replies = hub.get(Said.Collated.class, "/api/v1/contacts/{reference}/requests", reference);
        var choices = hub.get(Said.Choices.class, "/api/v1/contacts/{reference}/requests/choices", reference);
        var said = replies instanceof Reply.Here<Said.Collated>(var content, var _)
                ? RepliesView.of(content, view.now())
                : null;
        var mayAsk = view.file().isIn("SCREENED", "GATHERING")
                && view.file().isOf(view.viewer().id());
        var offered = mayAsk && choices instanceof Reply.Here<Said.Choices>(var content, var _)
                ? Offer.of(content, view.now())
                : null;
        return new Page(view, said, offered, whyNot(view, mayAsk), TimeWords.moment(view.now(), view.now()));
    }

    private static @Nullable String whyNot(FormView view, boolean mayAsk) {
        if (mayAsk) {
            return null;
        }
        return view.file().isIn("SCREENED", "GATHERING")
                ? "Only the person who has this referral may ask agencies."
                : "Agencies can be asked once the referral is rated and until it is decided.";
    }

    @Override
    public Mistakes check(FormView view) {
        var typed = view.typed();
        var threshold = typed.words("threshold");
        return new Mistakes.Search(typed)
                .need("agencies", "Choose whom to ask")
                .unless(typed.has("questions") || typed.has("otherQuestion"), "questions", "Choose what to ask")
                .need("threshold", "Say why you ask")
                .need("purpose", "Say what the answers are for")
                .atMost(LONGEST, "purpose", "What the answers are for")
                .unless(
                        !threshold.equals("DUTY_TO_SHARE") || typed.has("balance"),
                        "balance",
                        "Say why asking does the child less harm than not asking")
                .need("familyKnows", "Say whether the family knows that you ask")
                .unless(!typed.is("familyKnows", "NO") || typed.has("whyNot"), "whyNot", "Say why they do not know")
                .unless(
                        !typed.has("dueAt") || instant(typed.words("dueAt")) != null,
                        "dueAt",
                        "Write the day and time like 27 11 2026 17:00")
                .all();
    }

    @Override
    public Attempt send(FormView view) {
        var typed = view.typed();
        var dueAt = instant(typed.words("dueAt"));
        var reason = typed.orNull("notSeekingConsent");
        var body = Body.EMPTY
                .with("agencies", chosen(typed, "agencies"))
                .with("questions", chosen(typed, "questions"))
                .with("otherQuestion", typed.orNull("otherQuestion"))
                .with("threshold", typed.words("threshold"))
                .with("bases", Words.bases(typed.words("threshold"), reason != null))
                .with("purpose", typed.words("purpose"))
                .with("familyKnows", typed.words("familyKnows"))
                .with("told", typed.orNull("told"))
                .with("whyNot", typed.orNull("whyNot"))
                .with("balance", typed.orNull("balance"))
                .with("notSeekingConsent", reason)
                .with("dueAt", dueAt == null ? null : dueAt.toString());
        return Attempt.of(hub.send(
                Step.class,
                "\"" + view.version() + "\"",
                body,
                "/api/v1/contacts/{reference}/requests",
                view.head().reference()));
    }

    private static List<String> chosen(Typed typed, String field) {
        return typed.fields().getOrDefault(field, List.of()).stream()
                .filter(code -> !code.isBlank())
                .toList();
    }

    private static @Nullable Instant instant(String words) {
        try {
            return words.isEmpty()
                    ? null
                    : LocalDateTime.parse(words, WHEN).atZone(LONDON).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    @Override
    public String fieldForRefusal(String code) {
        return switch (code) {
            case "asked-already" -> "agencies";
            case "section-47-not-decided", "agreement-missing", "agreement-refused", "agreement-withdrawn" ->
                "threshold";
            case "not-in-danger", "disclosure-refused" -> "threshold";
            case "balance-missing" -> "balance";
            case "family-knowledge-differs" -> "told";
            case "authorisation-missing" -> "familyKnows";
            case "due-needed", "due-after-the-clock" -> "dueAt";
            case "not-seeking-consent-unexplained" -> "notSeekingConsent";
            default -> "form";
        };
    }

    @Override
    public String done(FormView view) {
        var asked = chosen(view.typed(), "agencies").size();
        return asked == 1 ? "One agency has been asked." : asked + " agencies have been asked.";
    }

    @Override
    public String next(String reference) {
        return "/referrals/" + reference + "/requests";
    }

    /**
     * @param replies null when the hub could not be asked, which is not the same as nothing said
     * @param offer null where nothing can be asked now
     */
    public record Page(
            FormView view,
            @Nullable RepliesView replies,
            @Nullable Offer offer,
            @Nullable String whyNot,
            String at) {

        public List<Choice> thresholds() {
            return Words.THRESHOLDS;
        }

        public List<Choice> knows() {
            return Words.KNOWS;
        }

        public List<Choice> notSeeking() {
            return Words.NOT_SEEKING;
        }

        public boolean isTicked(String field, String code) {
            return view.typed().fields().getOrDefault(field, List.of()).contains(code);
        }
    }

    /**
     * What can be chosen.
     *
     * @param due what the clock says, in words; null where a person has to say until when
     * @param known what a request would have to state truthfully
     */
    public record Offer(
            List<Choice> agencies,
            List<Choice> questions,
            @Nullable String due,
            List<String> known) {

        static Offer of(Said.Choices choices, Instant now) {
            return new Offer(
                    choices.agencies().stream()
                            .map(agency -> Choice.of(agency.id(), agency.name()))
                            .toList(),
                    choices.questions().stream()
                            .map(question -> Choice.of(question.code(), question.words()))
                            .toList(),
                    choices.dueAt() == null ? null : TimeWords.moment(choices.dueAt(), now),
                    known(choices.standing()));
        }

        private static List<String> known(Said.@Nullable Standing standing) {
            if (standing == null) {
                return List.of();
            }
            var known = new ArrayList<String>();
            known.add(
                    standing.withdrawn()
                            ? "The family has taken its agreement back."
                            : Boolean.TRUE.equals(standing.agreedSince())
                                    ? "The family has told us that it agrees to a service."
                                    : "GIVEN".equals(standing.agreement())
                                            ? "The sender says the family agreed to a service."
                                            : "Nobody has told us that the family agreed to a service.");
            known.add(
                    Boolean.TRUE.equals(standing.familyInformed())
                            ? "The sender says the family knows of the referral."
                            : "The referral does not say that the family knows of it.");
            known.add(
                    standing.section47().isEmpty()
                            ? "There is no section 47 decision on these children."
                            : "There is a section 47 decision on "
                                    + standing.section47().size()
                                    + (standing.section47().size() == 1 ? " child." : " children."));
            if (standing.authorised()) {
                known.add("A manager has said that agencies may be asked although the family does not know.");
            }
            return known;
        }
    }
}
