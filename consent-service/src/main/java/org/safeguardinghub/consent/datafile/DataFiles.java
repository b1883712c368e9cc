package org.safeguardinghub.consent.datafile;

import java.util.List;

/** Files of rows that a data-protection officer can read and an engineer did not have to compile. */
public interface DataFiles {

    /**
     * @param file its name, such as {@code legal-bases.yaml}
     * @param heading the one key at the top, under which the rows stand
     * @throws MistakeInFile if the file cannot be read as rows
     */
    default List<Row> rows(String file, String heading) {
        return rows(file, heading, text(file));
    }

    /**
     * @param file its name on the class path, or {@code file:} and a path
     * @throws MistakeInFile if there is no such file
     */
    String text(String file);

    /**
     * The same from a text that somebody wrote, to try it.
     *
     * @param name what to call it where a mistake is named
     * @throws MistakeInFile if it cannot be read as rows
     */
    List<Row> rows(String name, String heading, String text);
}
