package org.safeguardinghub.referral.enquiry;

import java.util.List;
import java.util.Set;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.safeguardinghub.referral.enquiry.Sealed.Place;
import org.springframework.stereotype.Service;

/**
 * What an agency is told now of what it was asked. A record that was sealed while a request was on its way is sealed for
 * the agency too: a request is looked at again whenever it is read.
 */
@Service
class ToldNow {

    private final Sealed sealed;

    ToldNow(Sealed sealed) {
        this.sealed = sealed;
    }

    KeptRequest of(KeptRequest kept) {
        var request = kept.request();
        var exchange = request.exchange();
        var ask = exchange.ask();
        var open = without(hidden(ask.subject()), ask.about());
        return open.size() == ask.about().size()
                ? kept
                : new KeptRequest(request.noted(exchange.of(ask.about(open))), kept.version());
    }

    Set<Place> hidden(Ask.Subject subject) {
        return sealed.in(subject.authority(), subject.contact());
    }

    static List<PersonAsked> without(Set<Place> hidden, List<PersonAsked> people) {
        return people.stream()
                .filter(person -> !hidden.contains(Place.of(person)))
                .toList();
    }
}
