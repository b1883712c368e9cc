/** Somebody asks what is held about them: gathering all of it, keeping back what others must not be harmed by, and giving it. */
@ApplicationModule(
        allowedDependencies = {
            "agreement",
            "basis",
            "boundary",
            "datafile",
            "disclosure",
            "misdirected",
            "nondisclosure",
            "retention",
            "sharing",
            "workforce"
        })
@NullMarked
package org.safeguardinghub.consent.subjectaccess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
