package org.safeguardinghub.referral.administration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.workforce.Worker;

/** A change of a setting, which takes two people and never reaches back in time. */
public sealed interface SettingChange {

    /** The number of what holds before anybody has settled anything. */
    int STANDARD = 1;

    Wish wish();

    /**
     * What somebody wants to hold.
     *
     * @param number rises with every proposal of the kind; what it becomes is known by this number
     * @param from when it should begin; null means as soon as it is approved
     * @param content as JSON, read by its kind
     */
    record Wish(
            UUID id,
            AuthorityId authority,
            String kind,
            int number,
            @Nullable Instant from,
            String content,
            String why,
            Worker by,
            Instant at) {}

    /** Waits for a second person. */
    record Proposed(Wish wish) implements SettingChange {

        /** @return refused for whoever proposed it, and when its beginning has passed: a setting never reaches back */
        public Ruling<Approved> approve(Worker second, @Nullable String note, Instant at) {
            if (second.id().equals(wish.by().id())) {
                return new Ruling.Refused<>(Objection.SAME_PERSON_TWICE);
            }
            var from = wish.from() == null ? at : wish.from();
            return from.isBefore(at)
                    ? new Ruling.Refused<>(Objection.START_HAS_PASSED)
                    : new Ruling.Given<>(new Approved(wish, from, second, note, at));
        }

        /** Anybody who may answer may say no; whoever proposed it takes it back this way. */
        public Rejected reject(Worker by, String why, Instant at) {
            return new Rejected(wish, by, why, at);
        }

        /** A newer proposal takes its place before anybody has answered. */
        public Superseded giveWay(Wish newer) {
            return new Superseded(wish, newer.number(), newer.at());
        }
    }

    /** Holds from its beginning until the next one begins. */
    record Approved(
            Wish wish, Instant from, Worker by, @Nullable String note, Instant at) implements SettingChange {

        public boolean hasBegun(Instant now) {
            return !from.isAfter(now);
        }

        /** What has begun stays in the record as what held; only what is still to come gives way. */
        public Ruling<Superseded> giveWay(Approved newer) {
            return hasBegun(newer.at())
                    ? new Ruling.Refused<>(Objection.HAS_BEGUN)
                    : new Ruling.Given<>(new Superseded(wish, newer.wish().number(), newer.at()));
        }
    }

    record Rejected(Wish wish, Worker by, String why, Instant at) implements SettingChange {}

    /** @param byNumber the change that took its place */
    record Superseded(Wish wish, int byNumber, Instant at) implements SettingChange {}

    /** The name of the state as it is stored and told; open to additions, never changed. */
    default String state() {
        return switch (this) {
            case Proposed _ -> "PROPOSED";
            case Approved _ -> "APPROVED";
            case Rejected _ -> "REJECTED";
            case Superseded _ -> "SUPERSEDED";
        };
    }
}
