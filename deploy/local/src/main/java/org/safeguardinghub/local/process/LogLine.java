package org.safeguardinghub.local.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service's log line for a person at a prompt: of a structured (ECS) line the time, the level and what was said. */
final class LogLine {

    private static final String TEXT = "\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern TIME = Pattern.compile("\"@timestamp\"" + TEXT);
    private static final Pattern LEVEL = Pattern.compile("\"level\"" + TEXT);
    private static final Pattern MESSAGE = Pattern.compile("\"message\"" + TEXT);
    private static final Pattern FAULT = Pattern.compile("\"error\"\\s*:\\s*\\{\\s*\"type\"" + TEXT);
    private static final int LONGEST = 300;

    /** The line as it was when it is not structured; cut where it gets too long to read. */
    static String readable(String line) {
        if (!line.startsWith("{")) {
            return cut(line);
        }
        String fault = found(FAULT, line);
        return cut(String.join(
                        " ",
                        found(TIME, line),
                        found(LEVEL, line),
                        found(MESSAGE, line),
                        fault.isEmpty() ? "" : "(" + fault + ")")
                .strip());
    }

    private static String found(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1).replace("\\\"", "\"").replace("\\n", " ") : "";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
    }

    private LogLine() {}
}
