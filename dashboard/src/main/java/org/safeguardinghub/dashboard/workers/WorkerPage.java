package org.safeguardinghub.dashboard.workers;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.workers.WorkersController.Member;
import org.safeguardinghub.dashboard.workers.WorkersController.Staff;

/**
 * One colleague.
 *
 * @param mayNote whether the viewer may say that they are away
 * @param mayReassign whether the viewer may hand their work on
 * @param mayPlan whether the viewer may put them on duty
 */
public record WorkerPage(
        WorkersPage.Line person,
        List<Away> absences,
        List<Choice> colleagues,
        List<Choice> teams,
        List<Choice> duties,
        boolean mayNote,
        boolean mayReassign,
        boolean mayPlan,
        Typed typed,
        Mistakes mistakes) {

    static Optional<WorkerPage> of(
            Staff staff, String id, @Nullable Viewer viewer, Typed typed, Mistakes mistakes, Instant now) {
        var everybody = staff.items() == null ? List.<Member>of() : staff.items();
        boolean leads = WorkersController.leads(viewer);
        return everybody.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new WorkerPage(
                        WorkersPage.Line.of(one, now),
                        absences(one, now),
                        everybody.stream()
                                .filter(other -> !other.id().equals(id) && other.isThere())
                                .map(WorkerPage::choice)
                                .toList(),
                        everybody.stream()
                                .map(Member::team)
                                .filter(team -> team != null && !team.isBlank())
                                .distinct()
                                .sorted()
                                .map(team -> Choice.of(team, team))
                                .toList(),
                        WorkersController.DUTIES.entrySet().stream()
                                .map(duty -> Choice.of(duty.getKey(), duty.getValue()))
                                .sorted(Comparator.comparing(Choice::words))
                                .toList(),
                        leads || (viewer != null && viewer.id().equals(id)),
                        viewer != null
                                && (viewer.roles().contains("manager")
                                        || viewer.roles().contains("duty-manager")),
                        leads,
                        typed,
                        mistakes));
    }

    /** The workload stands beside the name where work is given out. */
    private static Choice choice(Member one) {
        return Choice.of(one.id(), one.name() + " (has " + one.held() + (one.isAtTheLimit() ? ", at the limit)" : ")"));
    }

    private static List<Away> absences(Member one, Instant now) {
        return one.absences() == null
                ? List.of()
                : one.absences().stream()
                        .map(absence -> new Away(
                                absence.id(),
                                TimeWords.moment(absence.from(), now),
                                TimeWords.moment(absence.until(), now)))
                        .toList();
    }

    public record Away(String id, String from, String until) {}
}
