package org.safeguardinghub.kit.logging;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * The last guard before a log line is written: what looks like an NHS number, an e-mail address or a date of birth is
 * masked. Code should not have written it; a library may have.
 */
public final class Masking implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern NHS_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z.-])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![0-9A-Za-z-])");
    private static final Pattern E_MAIL =
            Pattern.compile("[\\p{L}0-9._%+'-]{1,64}@[\\p{L}0-9-]{1,63}(\\.[\\p{L}0-9-]{1,63})+");
    private static final Pattern DATE = Pattern.compile("(?<![0-9-])(19|20)\\d\\d-[01]\\d-[0-3]\\d(?![0-9T-])");

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, text -> text == null ? null : mask(text)));
    }

    static String mask(String text) {
        var masked = NHS_NUMBER.matcher(text).replaceAll("[number]");
        masked = E_MAIL.matcher(masked).replaceAll("[e-mail]");
        return DATE.matcher(masked).replaceAll("[date]");
    }
}
