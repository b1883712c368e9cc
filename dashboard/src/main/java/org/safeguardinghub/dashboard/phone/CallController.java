package org.safeguardinghub.dashboard.phone;

import static org.safeguardinghub.dashboard.refer.Question.choice;
import static org.safeguardinghub.dashboard.refer.Question.longText;
import static org.safeguardinghub.dashboard.refer.Question.text;
import static org.safeguardinghub.dashboard.refer.Question.yesNo;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.refer.Answers;
import org.safeguardinghub.dashboard.refer.Question;
import org.safeguardinghub.dashboard.refer.Question.Choice;
import org.safeguardinghub.dashboard.refer.QuestionPage;
import org.safeguardinghub.dashboard.refer.QuestionView.Field;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One page to type on while listening: only the worry and the answer about danger are needed. */
@Controller
@FrontDoorOnly
public class CallController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private static final QuestionPage PAGE = new QuestionPage(
            "new",
            "Record a call or a walk-in",
            null,
            List.of(
                    yesNo("present", "Is a child in immediate danger?", "Ask this first.", "/immediateDanger/present"),
                    longText("observed", "What is the caller worried about?", "In their words.", "/concern/observed"),
                    longText("reported", "What did others tell the caller?", null, "/concern/reportedBy"),
                    text("given", "First name of the child", null, "/children/0/name/given"),
                    text("family", "Last name of the child", null, "/children/0/name/family"),
                    text("where", "Where is the child now?", null, "/situation/childCurrentLocation"),
                    choice(
                            "kind",
                            "Who is calling?",
                            null,
                            "/referrer/kind",
                            new Choice("FAMILY_MEMBER", "Family member"),
                            new Choice("FRIEND_OR_NEIGHBOUR", "Friend or neighbour"),
                            new Choice("THE_CHILD", "The child or young person"),
                            new Choice("PROFESSIONAL", "Professional"),
                            new Choice("MEMBER_OF_THE_PUBLIC", "Somebody else")),
                    text("caller", "Name of the caller", "If they give it.", "/referrer/name"),
                    text("phone", "Number to call back", null, "/referrer/phone"),
                    yesNo("unnamed", "Do they want to stay unnamed?", null, "/referrer/anonymityRequested"),
                    text("wishes", "From whom?", "In their words.", "/referrer/anonymityWishes")));

    private final HubApi hub;
    private final InstantSource clock;

    CallController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/calls/new")
    ModelAndView form() {
        var now = FIELD.format(clock.instant().atZone(LONDON));
        return Pages.of("phone/call", view(nothing(), "PHONE", now, List.of(), null));
    }

    @PostMapping("/calls/new")
    ModelAndView record(
            @RequestParam String way,
            @RequestParam String heardAt,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var answers = nothing();
        answers.take(PAGE, request::getParameter);
        var body = answers.form().deepCopy();
        body.putObject("call").put("way", way).put("heardAt", instant(heardAt));
        return switch (hub.send(Recorded.class, null, body, "/api/v1/contacts")) {
            case Reply.Here<Recorded>(var recorded, var _) -> {
                flash.addFlashAttribute(Pages.DONE, "The call is recorded. What is missing is listed below.");
                yield Pages.goTo("/referrals/" + recorded.reference());
            }
            case Reply.Refused<Recorded>(var status, var _, var more) ->
                status == HttpStatus.UNPROCESSABLE_CONTENT.value()
                        ? again(answers, way, heardAt, remarks(more), null, HttpStatus.UNPROCESSABLE_CONTENT)
                        : Pages.refusal(status);
            case Reply.NotReached<Recorded>(var what, var at) -> {
                var notice = "We could not reach " + what + " at " + TimeWords.moment(at, clock.instant())
                        + ". What you typed is still here: save again.";
                yield again(answers, way, heardAt, List.of(), notice, HttpStatus.SERVICE_UNAVAILABLE);
            }
            case Reply.Nothing<Recorded> _ -> Pages.refusal(404);
        };
    }

    private ModelAndView again(
            Answers answers,
            String way,
            String heardAt,
            List<Remark> remarks,
            @Nullable String notice,
            HttpStatus status) {
        return Pages.of("phone/call-again", view(answers, way, heardAt, remarks, notice), status);
    }

    private static CallView view(
            Answers answers, String way, String heardAt, List<Remark> remarks, @Nullable String notice) {
        var fields = PAGE.questions().stream()
                .map(question -> new Field(question, answers.shown(question), error(question, remarks)))
                .toList();
        var heard = remarks.stream()
                .filter(remark -> remark.pointer().startsWith("/call"))
                .map(Remark::detail)
                .findFirst()
                .orElse(null);
        return new CallView(way, heardAt, heard, fields, notice);
    }

    private static @Nullable String error(Question question, List<Remark> remarks) {
        return remarks.stream()
                .filter(remark -> question.covers(remark.pointer()))
                .map(Remark::detail)
                .findFirst()
                .orElse(null);
    }

    private static List<Remark> remarks(Map<String, Object> problem) {
        return problem.get("errors") instanceof List<?> errors
                ? errors.stream()
                        .filter(Map.class::isInstance)
                        .map(error -> (Map<?, ?>) error)
                        .map(error -> new Remark(
                                Objects.toString(error.get("pointer")), Objects.toString(error.get("detail"))))
                        .toList()
                : List.of();
    }

    /** What is no time is sent as it was typed: the hub says what is wrong with it. */
    private static String instant(String typed) {
        try {
            Instant heard = LocalDateTime.parse(typed).atZone(LONDON).toInstant();
            return heard.toString();
        } catch (DateTimeException unreadable) {
            return typed;
        }
    }

    private static Answers nothing() {
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        return new Answers(empty);
    }

    record Recorded(String reference) {}

    private record Remark(String pointer, String detail) {}

    /** @param heardError what is wrong with the time */
    public record CallView(
            String way,
            String heardAt,
            @Nullable String heardError,
            List<Field> fields,
            @Nullable String notice) {

        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }
}
