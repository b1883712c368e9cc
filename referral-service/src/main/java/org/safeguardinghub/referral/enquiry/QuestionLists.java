package org.safeguardinghub.referral.enquiry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.administration.SettingKind;
import org.safeguardinghub.referral.administration.Settings;
import org.springframework.stereotype.Service;

/** What each authority asks its partners; a list holds from its day on, and requests keep the words they were sent with. */
@Service
class QuestionLists {

    private final Settings settings;
    private final Kind kind;

    QuestionLists(Settings settings, Kind kind) {
        this.settings = settings;
        this.kind = kind;
    }

    List<Question> at(AuthorityId authority, Instant when) {
        return settings.inForce(kind, authority, when).questions();
    }

    /** One version of a list. */
    record QuestionList(List<Question> questions) {

        QuestionList {
            questions = List.copyOf(questions);
        }
    }

    /** How an authority settles its own list: questions in plain words, each under a code of its own. */
    @Service
    static class Kind implements SettingKind<QuestionList> {

        private static final int MOST = 50;
        private static final int LONGEST_CODE = 40;
        private static final int LONGEST_WORDS = 1_000;

        @Override
        public String code() {
            return "question-list";
        }

        @Override
        public String standard() {
            try (var file = QuestionLists.class.getResourceAsStream("questions.json")) {
                return new String(
                        Objects.requireNonNull(file, "questions.json").readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public QuestionList read(Place content, int number) {
            var list = content.at("questions");
            var items = list.items();
            if (items.isEmpty() || items.size() > MOST) {
                list.findings().problem(list.pointer(), "required", "Give 1 to " + MOST + " questions.");
            }
            var codes = new HashSet<String>();
            return new QuestionList(items.stream().map(item -> question(item, codes)).toList());
        }

        private static Question question(Place item, Set<String> codes) {
            var code = item.needText("code", LONGEST_CODE);
            if (!codes.add(code) || code.equals(Question.OTHER)) {
                item.findings().problem(item.pointer() + "/code", "repeated", "Each question has a code of its own.");
            }
            return new Question(code, item.needText("words", LONGEST_WORDS));
        }
    }
}
