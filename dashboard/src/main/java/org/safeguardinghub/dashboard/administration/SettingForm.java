package org.safeguardinghub.dashboard.administration;

import java.util.List;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Reply;
import tools.jackson.databind.JsonNode;

/** How one kind of setting is said in plain words, shown in fields and read back from them. */
public interface SettingForm {

    String title();

    String meaning();

    /** What it says, line by line. */
    List<Said> words(JsonNode content);

    /** What holds now, in the fields, so that a proposal starts from it. */
    Typed typed(JsonNode content);

    Object content(Typed typed);

    /** The name of the template part with its fields. */
    String fields();

    /** Where the hub found something wrong. */
    default Mistakes mistakes(List<Reply.Fault> faults) {
        return new Mistakes(faults.stream()
                .map(fault -> new Mistakes.Mistake(field(fault.pointer()), fault.detail()))
                .toList());
    }

    /** @param pointer where in what was sent, such as {@code /content/opens} */
    String field(String pointer);

    /** One line of a setting. */
    record Said(String label, String words) {}
}
