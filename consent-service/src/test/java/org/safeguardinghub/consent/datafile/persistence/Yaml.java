package org.safeguardinghub.consent.datafile.persistence;

import java.io.StringReader;
import java.util.List;
import org.safeguardinghub.consent.datafile.Row;

/** Lets other packages' tests read rows as the service does. */
public final class Yaml {

    public static List<Row> shipped(String file, String heading) {
        return new YamlDataFiles().rows(file, heading);
    }

    public static List<Row> rows(String file, String heading, String text) {
        return YamlDataFiles.rows(file, heading, new StringReader(text));
    }

    private Yaml() {}
}
