package org.safeguardinghub.offender.good.web;

import org.safeguardinghub.offender.good.Quiet;

/** Breaks nothing either: what it needs, it is handed. */
class QuietController {

    private final Quiet quiet;

    QuietController(Quiet quiet) {
        this.quiet = quiet;
    }

    @Override
    public String toString() {
        return "asks " + quiet;
    }
}
