package org.safeguardinghub.dashboard.measure;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.TimeWords;

/** All measures of a period, each with what was found. */
public record MeasuresPage(
        List<Line> lines,
        List<MeasurePage.Choice> choices,
        String period,
        @Nullable Missing missing) {

    public MeasuresPage {
        lines = List.copyOf(lines);
        choices = List.copyOf(choices);
    }

    public record Line(String title, String address, String value, String counted, String target) {}

    public record Missing(String what, String at) {}

    static MeasuresPage of(Measures measures, Asked asked) {
        return new MeasuresPage(
                measures.measures().stream().map(measure -> line(measure, asked)).toList(),
                asked.choices("/measures"),
                measures.from() + " to " + measures.to(),
                null);
    }

    static MeasuresPage missing(Reply.NotReached<Measures> silence, Asked asked, Instant now) {
        var missing = new Missing(silence.what(), TimeWords.moment(silence.at(), now));
        return new MeasuresPage(List.of(), asked.choices("/measures"), "", missing);
    }

    private static Line line(Measures.Measure measure, Asked asked) {
        return new Line(
                measure.title(),
                "/measures/" + measure.measure().toLowerCase(Locale.ROOT) + "?" + asked.query(),
                Words.value(measure.all(), measure.unit()),
                Words.counted(measure.all()),
                measure.target() == null ? "None" : measure.target() + "%");
    }
}
