package org.safeguardinghub.dashboard.downtime;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.dashboard.downtime.DowntimeController.Night;
import org.safeguardinghub.dashboard.page.TimeWords;

/** What may be danger and nobody has. */
public record NightPage(String door, List<Line> lines, List<PackPage.Turn> onDuty) {

    static NightPage of(Night night, Instant now) {
        var opens = night.opensAt() == null ? "" : " It opens " + TimeWords.moment(night.opensAt(), now) + ".";
        var items = night.items() == null ? List.<Night.Waiting>of() : night.items();
        var duty = night.onDuty() == null ? List.<Pack.Shift>of() : night.onDuty();
        return new NightPage(
                night.isOpen() ? "The front door is open now." : "The front door is shut." + opens,
                items.stream().map(item -> Line.of(item, now)).toList(),
                duty.stream().map(PackPage.Turn::of).toList());
    }

    public record Line(
            String reference, String children, String urgency, String from, String came, boolean cameWhileShut) {

        static Line of(Night.Waiting item, Instant now) {
            var contact = item.contact();
            return new Line(
                    contact.reference(),
                    PackPage.Row.children(contact),
                    PackPage.Row.urgency(contact),
                    contact.from() == null ? "Not given" : contact.from(),
                    contact.receivedAt() == null ? "Not given" : TimeWords.ago(contact.receivedAt(), now),
                    item.cameWhileShut());
        }
    }
}
