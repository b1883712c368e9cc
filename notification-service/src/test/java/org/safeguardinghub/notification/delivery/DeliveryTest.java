package org.safeguardinghub.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.agency.Channel;
import org.safeguardinghub.notification.delivery.Delivery.Due;
import org.safeguardinghub.notification.delivery.Setback.NoMore;
import org.safeguardinghub.notification.delivery.Setback.Relief.NextChannel;
import org.safeguardinghub.notification.delivery.Setback.Relief.NotYet;
import org.safeguardinghub.notification.delivery.Setback.Relief.Person;
import org.safeguardinghub.notification.delivery.Setback.TryAgain;

class DeliveryTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final double MIDDLE = 0.5;
    static final Failure SERVER_FAULT = new Failure("HTTP_503", 503, Duration.ZERO, false);

    final Patience patience =
            new Patience(List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofHours(1)), 2);
    final Notice notice = new Notice(
            Notice.Kind.ACKNOWLEDGEMENT,
            new ContactId(UUID.randomUUID()),
            "C-7KQ4-M2XP",
            new AuthorityId("lewisham"),
            new AgencyId("fernbank-primary"),
            MONDAY_9AM);
    final Due toWebhook = new Due(DeliveryId.next(), notice, Channel.WEBHOOK, List.of(Channel.EMAIL), MONDAY_9AM);
    final Due toMailbox = new Due(DeliveryId.next(), notice, Channel.EMAIL, List.of(), MONDAY_9AM);

    @Test
    void aFailureIsTriedAgainLaterUnderTheSameId() {
        var again = again(toWebhook.fail(SERVER_FAULT, patience, MONDAY_9AM, MIDDLE));

        assertThat(again.then().id()).isEqualTo(toWebhook.id());
        assertThat(again.then().nextAt()).isEqualTo(MONDAY_9AM.plusSeconds(5));
        assertThat(again.relief()).isEqualTo(new NotYet());
    }

    @Test
    void waitsGrowAndAreSpreadByAFifth() {
        var first = again(toWebhook.fail(SERVER_FAULT, patience, MONDAY_9AM, 0)).then();
        var second = again(first.fail(SERVER_FAULT, patience, MONDAY_9AM, 1)).then();

        assertThat(first.nextAt()).isEqualTo(MONDAY_9AM.plusSeconds(4));
        assertThat(second.nextAt()).isEqualTo(MONDAY_9AM.plusSeconds(72));
    }

    @Test
    void aReceiverThatAsksForTimeIsGivenItUpToADay() {
        var anHour = new Failure("HTTP_429", 429, Duration.ofHours(1), false);
        var aYear = new Failure("HTTP_429", 429, Duration.ofDays(365), false);

        assertThat(again(toWebhook.fail(anHour, patience, MONDAY_9AM, MIDDLE))
                        .then()
                        .nextAt())
                .isEqualTo(MONDAY_9AM.plus(Duration.ofHours(1)));
        assertThat(again(toWebhook.fail(aYear, patience, MONDAY_9AM, MIDDLE))
                        .then()
                        .nextAt())
                .isEqualTo(MONDAY_9AM.plus(Duration.ofDays(1)));
    }

    @Test
    void theNextSafeChannelIsAskedOnceAndTheFirstGoesOnTrying() {
        var first = again(toWebhook.fail(SERVER_FAULT, patience, MONDAY_9AM, MIDDLE));
        var second = again(first.then().fail(SERVER_FAULT, patience, MONDAY_9AM, MIDDLE));
        var third = again(second.then().fail(SERVER_FAULT, patience, MONDAY_9AM, MIDDLE));

        assertThat(second.relief()).isEqualTo(new NextChannel(Channel.EMAIL));
        assertThat(third.relief()).isEqualTo(new NotYet());
    }

    @Test
    void whereNoChannelIsLeftAPersonIsAsked() {
        var first = again(toMailbox.fail(SERVER_FAULT, patience, MONDAY_9AM, MIDDLE));
        var second = again(first.then().fail(SERVER_FAULT, patience, MONDAY_9AM, MIDDLE));

        assertThat(second.relief()).isEqualTo(new Person());
    }

    @Test
    void anEndpointThatIsGoneIsGivenUpAtOnceAndTheNextChannelIsAsked() {
        var gone = new Failure("HTTP_410", 410, Duration.ZERO, true);

        var setback = toWebhook.fail(gone, patience, MONDAY_9AM, MIDDLE);

        assertThat(setback).isInstanceOf(NoMore.class);
        assertThat(setback.relief()).isEqualTo(new NextChannel(Channel.EMAIL));
    }

    @Test
    void itIsGivenUpWhenAllWaitsAreUsed() {
        var tried = again(toWebhook.fail(SERVER_FAULT, patience, MONDAY_9AM, MIDDLE))
                .then();
        tried = again(tried.fail(SERVER_FAULT, patience, MONDAY_9AM, MIDDLE)).then();
        tried = again(tried.fail(SERVER_FAULT, patience, MONDAY_9AM, MIDDLE)).then();

        assertThat(tried.fail(SERVER_FAULT, patience, MONDAY_9AM, MIDDLE)).isInstanceOf(NoMore.class);
    }

    private static TryAgain again(Setback setback) {
        return (TryAgain) setback;
    }
}
