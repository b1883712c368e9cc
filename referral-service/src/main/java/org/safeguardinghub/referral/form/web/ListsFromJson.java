package org.safeguardinghub.referral.form.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.form.Confidence;
import org.safeguardinghub.referral.form.Order;
import org.safeguardinghub.referral.form.Responsibility;
import org.safeguardinghub.referral.form.Responsibility.Status;

/** Reads what a form says of its people by their places: responsibilities, orders, confidences. */
record ListsFromJson(int children, int adults) {

    List<Responsibility> responsibilities(Place list) {
        return Parts.of(list, this::responsibility);
    }

    List<Order> orders(Place list) {
        return Parts.of(list, this::order);
    }

    List<Confidence> confidences(Place list) {
        return Parts.of(list, this::confidence);
    }

    private @Nullable Responsibility responsibility(Place place) {
        var child = place.at("child").integer();
        var adult = place.at("adult").integer();
        var basis = place.at("basis").code(Responsibility.Ground.class);
        var status = place.at("status").code(Status.class);
        FormChecks.isThere(place.at("child"), child, children, "child");
        FormChecks.isThere(place.at("adult"), adult, adults, "adult");
        return child == null || basis == null
                ? null
                : new Responsibility(
                        child,
                        adult,
                        place.at("holder").text(),
                        basis,
                        status == null ? Status.ACTIVE : status,
                        place.at("evidence").text(),
                        place.at("evidenceSeen").flag());
    }

    private @Nullable Order order(Place place) {
        var kind = place.at("kind").code(Order.Kind.class);
        var from = place.at("from").date();
        var to = place.at("to").date();
        FormChecks.inOrder(place, from, to);
        return kind == null
                ? null
                : new Order(
                        kind,
                        place.at("details").text(),
                        people(place.at("adults"), adults, "adult"),
                        people(place.at("protectedAdults"), adults, "adult"),
                        people(place.at("children"), children, "child"),
                        place.at("places").texts(),
                        from,
                        to,
                        place.at("source").text(),
                        place.at("verified").flag());
    }

    private @Nullable Confidence confidence(Place place) {
        var field = place.at("field").text();
        return field == null
                ? null
                : new Confidence(field, place.at("because").text(), people(place.at("from"), adults, "adult"));
    }

    private static List<Integer> people(Place list, int length, String kind) {
        list.items().forEach(item -> FormChecks.isThere(item, item.integer(), length, kind));
        return Parts.places(list);
    }
}
