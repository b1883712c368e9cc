package org.safeguardinghub.dashboard.words;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the authority describes levels of need and the colours of urgency. The lists differ from borough to borough.
 *
 * @param levels lowest need first
 * @param colours most urgent first, each with what it means and how long partners have
 */
@Validated
@ConfigurationProperties("hub.continuum")
public record Continuum(
        @Valid @NotEmpty List<Choice> levels,
        @Valid @NotEmpty List<Choice> colours) {

    public Continuum {
        levels = List.copyOf(levels);
        colours = List.copyOf(colours);
    }

    public String wordsFor(String level) {
        return levels.stream()
                .filter(choice -> choice.code().equals(level))
                .map(Choice::words)
                .findFirst()
                .orElse(level);
    }

    /** Of several children's levels, the one with the greatest need. */
    public String greatest(List<String> chosen) {
        return levels.reversed().stream()
                .map(Choice::code)
                .filter(chosen::contains)
                .findFirst()
                .orElse("");
    }
}
