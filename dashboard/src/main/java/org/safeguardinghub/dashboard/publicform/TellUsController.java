package org.safeguardinghub.dashboard.publicform;

import static org.safeguardinghub.dashboard.refer.Question.choice;
import static org.safeguardinghub.dashboard.refer.Question.longText;
import static org.safeguardinghub.dashboard.refer.Question.text;
import static org.safeguardinghub.dashboard.refer.Question.wholeNumber;
import static org.safeguardinghub.dashboard.refer.Question.yesNo;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.refer.Answers;
import org.safeguardinghub.dashboard.refer.Question.Choice;
import org.safeguardinghub.dashboard.refer.QuestionPage;
import org.safeguardinghub.dashboard.refer.QuestionView.Field;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;

/** The public form: six questions, of which two need an answer. */
@Controller
@PreAuthorize("permitAll()")
public class TellUsController {

    private static final String THANKS = "/tell-us/thanks";
    private static final String REFERENCE = "reference";

    private static final QuestionPage PAGE = new QuestionPage(
            "tell-us",
            "Tell us about a child",
            null,
            List.of(
                    yesNo("danger", "Is a child in danger now?", "If yes, call 999 first.", "/danger"),
                    longText("worry", "What are you worried about?", "In your own words.", "/worry"),
                    text("name", "What is the child called?", "If you know.", "/child/name"),
                    wholeNumber("age", "How old is the child?", "A guess is fine.", "/child/age"),
                    text("where", "Where is the child, or where do they live?", "If you know.", "/where"),
                    choice(
                            "kind",
                            "Who are you?",
                            "You do not have to say.",
                            "/you/kind",
                            new Choice("THE_CHILD", "I am the child or young person"),
                            new Choice("FAMILY_MEMBER", "Somebody in the family"),
                            new Choice("FRIEND_OR_NEIGHBOUR", "A friend or neighbour"),
                            new Choice("MEMBER_OF_THE_PUBLIC", "Somebody else")),
                    text("you", "Your name", "You do not have to say.", "/you/name"),
                    text("phone", "A number where it is safe to call you", "You do not have to say.", "/you/phone")));

    private final HubApi hub;
    private final AddressHash addresses;
    private final InstantSource clock;

    TellUsController(HubApi hub, AddressHash addresses, InstantSource clock) {
        this.hub = hub;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping("/tell-us")
    ModelAndView form() {
        return Pages.of("publicform/form", view(nothing(), List.of(), null));
    }

    @PostMapping("/tell-us")
    ModelAndView tell(HttpServletRequest request, RedirectAttributes flash) {
        var answers = nothing();
        answers.take(PAGE, request::getParameter);
        var from = addresses.of(request.getRemoteAddr());
        return switch (hub.postAsOurselves(Thanks.class, answers.form(), from, "/api/v1/public-referrals")) {
            case Reply.Here<Thanks>(var thanks, var _) -> {
                // In the session and never in an address: whoever looks at this browser later finds no reference.
                flash.addFlashAttribute(REFERENCE, thanks.reference());
                yield Pages.goTo(THANKS);
            }
            case Reply.Refused<Thanks> refused -> again(answers, remarks(refused.more()), null, refused.status());
            case Reply.NotReached<Thanks> silence -> {
                var notice = "It did not reach us at " + TimeWords.moment(silence.at(), clock.instant())
                        + ". What you typed is still here: send it again, or telephone us.";
                yield again(answers, List.of(), notice, HttpStatus.SERVICE_UNAVAILABLE.value());
            }
            case Reply.Nothing<Thanks> _ -> Pages.refusal(404);
        };
    }

    @GetMapping(THANKS)
    ModelAndView thanks(Model model) {
        return model.getAttribute(REFERENCE) instanceof String reference
                ? Pages.of("publicform/thanks", new Thanks(reference))
                : Pages.goTo("/tell-us");
    }

    private static ModelAndView again(Answers answers, List<Remark> remarks, @Nullable String notice, int status) {
        return status == HttpStatus.UNPROCESSABLE_CONTENT.value() || notice != null
                ? Pages.of("publicform/form-again", view(answers, remarks, notice), HttpStatus.valueOf(status))
                : Pages.refusal(status);
    }

    private static TellUsView view(Answers answers, List<Remark> remarks, @Nullable String notice) {
        return new TellUsView(
                PAGE.questions().stream()
                        .map(question -> new Field(
                                question,
                                answers.shown(question),
                                remarks.stream()
                                        .filter(remark -> question.pointer().equals(remark.pointer()))
                                        .map(Remark::detail)
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                notice);
    }

    private static List<Remark> remarks(Map<String, Object> problem) {
        return problem.get("errors") instanceof List<?> errors
                ? errors.stream()
                        .filter(Map.class::isInstance)
                        .map(error -> (Map<?, ?>) error)
                        .map(error -> new Remark(Objects.toString(error.get("pointer")), words(error.get("code"))))
                        .toList()
                : List.of();
    }

    private static String words(@Nullable Object code) {
        return "required".equals(code) ? "Please answer this question." : "Please look at this answer again.";
    }

    private static Answers nothing() {
        return new Answers(JsonNodeFactory.instance.objectNode());
    }

    private record Remark(String pointer, String detail) {}

    public record Thanks(String reference) {}

    public record TellUsView(List<Field> fields, @Nullable String notice) {

        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }
}
