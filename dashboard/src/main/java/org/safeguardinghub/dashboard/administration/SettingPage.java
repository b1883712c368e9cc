package org.safeguardinghub.dashboard.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.administration.SettingForm.Said;
import org.safeguardinghub.dashboard.administration.SettingsController.Change;
import org.safeguardinghub.dashboard.administration.SettingsController.Setting;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.Choice;

/**
 * One setting with everything about it.
 *
 * @param isOwn whether the viewer wrote what waits, and so cannot approve it
 * @param history null where it could not be read
 * @param fields which fields the form has
 */
public record SettingPage(
        String kind,
        int number,
        String title,
        String meaning,
        String since,
        List<Said> inForce,
        List<Line> toCome,
        @Nullable Line waiting,
        boolean isOwn,
        boolean mayPropose,
        boolean mayAnswer,
        @Nullable List<Line> history,
        String fields,
        List<PlainField> plainFields,
        List<ColourField> colours,
        Typed typed,
        Mistakes mistakes) {

    private static final Map<String, String> STATES = Map.of(
            "PROPOSED", "Waits for a second person",
            "APPROVED", "Approved",
            "REJECTED", "Rejected",
            "SUPERSEDED", "Replaced before it began");

    static SettingPage of(
            Setting setting,
            @Nullable List<Change> history,
            @Nullable Viewer viewer,
            @Nullable Typed typed,
            Mistakes mistakes,
            Instant now) {
        var form = SettingForms.of(setting.kind());
        var waiting = setting.waiting();
        boolean administers = viewer != null && viewer.roles().contains("authority-administrator");
        return new SettingPage(
                setting.kind(),
                setting.number(),
                form.title(),
                form.meaning(),
                setting.from() == null
                        ? "This is the standard. Nobody has settled anything else."
                        : "Version " + setting.number() + ", since " + TimeWords.moment(setting.from(), now) + ".",
                form.words(setting.content()),
                lines(setting.toCome(), form, now),
                waiting == null ? null : Line.of(waiting, form, now),
                viewer != null && waiting != null && waiting.proposedBy().id().equals(viewer.id()),
                administers,
                administers || (viewer != null && viewer.roles().contains("manager")),
                history == null ? null : lines(history, form, now),
                form.fields(),
                form instanceof SettingForms.PlainForm plain ? plainFields(plain) : List.of(),
                ClockForm.COLOURS.stream()
                        .map(colour -> new ColourField(colour, ClockForm.name(colour), ClockForm.choices(colour)))
                        .toList(),
                typed == null ? form.typed(setting.content()) : typed,
                mistakes);
    }

    private static List<PlainField> plainFields(SettingForms.PlainForm form) {
        return form.labels().entrySet().stream()
                .map(field -> new PlainField(field.getKey(), field.getValue()))
                .toList();
    }

    private static List<Line> lines(@Nullable List<Change> changes, SettingForm form, Instant now) {
        return changes == null
                ? List.of()
                : changes.stream().map(change -> Line.of(change, form, now)).toList();
    }

    public record PlainField(String name, String label) {}

    public record ColourField(String code, String name, List<Choice> ways) {}

    /** One change, in words. */
    public record Line(
            String id,
            int number,
            int version,
            String state,
            String begins,
            List<Said> says,
            String why,
            String proposed,
            @Nullable String answered,
            @Nullable String answer) {

        static Line of(Change change, SettingForm form, Instant now) {
            var says = new ArrayList<>(form.words(change.content()));
            return new Line(
                    change.id(),
                    change.number(),
                    change.version(),
                    STATES.getOrDefault(change.state(), change.state()),
                    change.from() == null ? "As soon as it is approved" : TimeWords.moment(change.from(), now),
                    says,
                    change.why(),
                    change.proposedBy().name() + ", " + TimeWords.moment(change.proposedAt(), now),
                    change.answeredBy() == null || change.answeredAt() == null
                            ? null
                            : change.answeredBy().name() + ", " + TimeWords.moment(change.answeredAt(), now),
                    change.answer());
        }
    }
}
