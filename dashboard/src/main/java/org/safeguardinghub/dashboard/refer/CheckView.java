package org.safeguardinghub.dashboard.refer;

import java.util.List;

/** Everything answered so far, to be looked over before it is sent. */
public record CheckView(String draft, int version, List<Section> sections, List<Remark> remarks) {

    /** @param address where its answers are changed */
    public record Section(String heading, String address, List<Line> lines) {}

    public record Line(String label, String answer) {}

    /** @param address of the page where it is answered */
    public record Remark(String words, String address) {}

    public boolean isReady() {
        return remarks.isEmpty();
    }
}
