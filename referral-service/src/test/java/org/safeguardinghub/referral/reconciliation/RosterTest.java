package org.safeguardinghub.referral.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.reconciliation.Member.Kind;

class RosterTest {

    static final LocalDate BORN = LocalDate.parse("2020-03-14");

    @Test
    void theThirdChildOfTheTenancyIsMissingInTheNotification() {
        var police = roster(child("Amara Testchild", BORN), child("Bola Testchild", null));
        var housing = roster(child("AMARA  TESTCHILD", BORN), child("Bola Testchild", BORN), child("Chidi Testchild", null));

        assertThat(police.lacks(housing)).extracting(Member::name).containsExactly("Chidi Testchild");
        assertThat(housing.lacks(police)).isEmpty();
    }

    @Test
    void twinsAreTwoAndANamesakeBornOnAnotherDayIsSomebodyElse() {
        var one = roster(child("Amara Testchild", BORN));

        assertThat(one.lacks(roster(child("Amira Testchild", BORN)))).hasSize(1);
        assertThat(one.lacks(roster(child("Amara Testchild", BORN.plusDays(1))))).hasSize(1);
    }

    @Test
    void whomPeopleCalledTheSameIsTheSameWhateverTheName() {
        var cluster = UUID.randomUUID();
        var one = roster(new Member(Kind.CHILD, 0, cluster, "Amara Testchild", BORN));

        assertThat(one.lacks(roster(new Member(Kind.CHILD, 0, cluster, "Amy Other", null)))).isEmpty();
    }

    @Test
    void anAccentIsNoDifferenceAndSomebodyWithoutANameCannotBeLookedFor() {
        var one = roster(child("Zoë O'Neill", null));

        assertThat(one.lacks(roster(child("Zoe ONeill", null), child(null, null)))).isEmpty();
    }

    private static Member child(@Nullable String name, @Nullable LocalDate birth) {
        return new Member(Kind.CHILD, 0, UUID.randomUUID(), name, birth);
    }

    private static Roster roster(Member... members) {
        return new Roster(
                new ContactId(UUID.randomUUID()),
                new Reference("C-7KQ4-M2XP"),
                new AuthorityId("lewisham"),
                "An agency",
                true,
                List.of(members));
    }
}
