package org.safeguardinghub.consent.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.agreement.AgreementToService;
import org.safeguardinghub.consent.sharing.StatedBasis.NotInForce;
import org.safeguardinghub.consent.sharing.StatedBasis.Unrecognised;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;

class SharingRecordTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void aReferralBehindTheFamilysBackIsRestrictedFromTheStart() {
        assertThat(opened(aContact().familyInformed(FamilyInformed.NO).build()).restrictions())
                .containsExactly(Restriction.FAMILY_NOT_INFORMED);
    }

    @Test
    void silenceAboutTheFamilyIsNotTakenForTheirKnowing() {
        assertThat(opened(aContact().familyInformed(FamilyInformed.NOT_STATED).build())
                        .restrictions())
                .containsExactly(Restriction.FAMILY_INFORMED_NOT_STATED);
    }

    @Test
    void whoeverSaidThatTheFamilyDoesNotKnowDoesNotUnsayIt() {
        var no = new FamilyWord(FamilyInformed.NO, MONDAY_9AM);
        var yes = new FamilyWord(FamilyInformed.YES, MONDAY_9AM);
        var silence = new FamilyWord(FamilyInformed.NOT_STATED, MONDAY_9AM);

        assertThat(Restriction.ofFamily(List.of(no, yes))).containsExactly(Restriction.FAMILY_NOT_INFORMED);
        assertThat(Restriction.ofFamily(List.of(yes, no))).containsExactly(Restriction.FAMILY_NOT_INFORMED);
        assertThat(Restriction.ofFamily(List.of(silence, yes))).isEmpty();
    }

    @Test
    void aNeighbourWhoTellsUsIsProtectedAndASchoolIsNot() {
        assertThat(opened(aContact().toldBy("1B").build()).restrictions()).contains(Restriction.PROTECT_REFERRER);
        assertThat(opened(aContact().toldBy("2A").build()).restrictions()).isEmpty();
    }

    @Test
    void statedBasesKeepTheirOrderAndAreNeverCorrected() {
        var record = opened(
                aContact().stating("ART6_1_E", "NO_SUCH_CODE", "ART6_1_E").build());

        assertThat(record.bases()).extracting(StatedBasis::code).containsExactly("ART6_1_E", "NO_SUCH_CODE");
        assertThat(record.bases().getLast()).isInstanceOf(Unrecognised.class);
    }

    @Test
    void theLawIsReadAsItStoodInEnglandOnTheDayItWasReceived() {
        var lateOn29SeptemberInUtcIs30SeptemberInEngland = Instant.parse("2026-09-29T23:30:00Z");
        var anHourEarlier = Instant.parse("2026-09-29T22:30:00Z");

        assertThat(opened(aContact()
                                .stating("CWSA2026_S4")
                                .at(lateOn29SeptemberInUtcIs30SeptemberInEngland)
                                .build())
                        .bases()
                        .getFirst())
                .isInstanceOf(StatedBasis.InForce.class);
        assertThat(opened(aContact().stating("CWSA2026_S4").at(anHourEarlier).build())
                        .bases()
                        .getFirst())
                .isInstanceOf(NotInForce.class);
    }

    @Test
    void onlyAClearYesIsAgreementToAService() {
        assertThat(opened(aContact().agreement("GIVEN").build()).agreement().senderSays())
                .isEqualTo(AgreementToService.GIVEN);
        assertThat(List.of("given", "SURE", "NOT_STATED", "EXPIRED"))
                .allSatisfy(word -> assertThat(opened(aContact().agreement(word).build())
                                .agreement()
                                .senderSays())
                        .isEqualTo(AgreementToService.NOT_STATED));
    }

    static SharingRecord opened(ContactReceived received) {
        return SharingRecord.open(received, LegalBasesTest.SHIPPED, MONDAY_9AM);
    }
}
