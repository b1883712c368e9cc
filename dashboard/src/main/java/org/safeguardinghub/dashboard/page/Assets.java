package org.safeguardinghub.dashboard.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Where this build's styles and scripts are. The folder is named for their content, so that a browser may keep them for
 * a year and still never show an old one.
 *
 * @param folder starts with a slash, ends without one
 */
public record Assets(String folder) {

    /** @return the assets that the build left on the class path */
    public static Assets ofThisBuild() {
        try {
            var pointer = PropertiesLoaderUtils.loadProperties(new ClassPathResource("assets.properties"));
            return new Assets("/assets/" + pointer.getProperty("hash"));
        } catch (IOException missing) {
            throw new UncheckedIOException("The build left no styles and scripts: run Maven, not only javac.", missing);
        }
    }

    public String at(String name) {
        return folder + "/" + name;
    }
}
