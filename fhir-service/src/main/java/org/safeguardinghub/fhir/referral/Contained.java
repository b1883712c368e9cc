package org.safeguardinghub.fhir.referral;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** The resources that travel inside a request, each with its place, so that a fault in one can be pointed at. */
final class Contained {

    private final List<Entry<Resource>> entries;

    Contained(ServiceRequest request) {
        var resources = request.getContained();
        entries = IntStream.range(0, resources.size())
                .mapToObj(place -> new Entry<>(resources.get(place), "ServiceRequest.contained[" + place + "]"))
                .toList();
    }

    /** @param element where it stands, by FHIRPath */
    record Entry<T extends Resource>(T resource, String element) {

        String id() {
            return bare(resource.getId());
        }
    }

    List<Entry<Resource>> all() {
        return entries;
    }

    <T extends Resource> List<Entry<T>> all(Class<T> type) {
        return matching(type).toList();
    }

    /** What a reference of the form {@code #id} means, if it is inside and of this kind. */
    <T extends Resource> Optional<Entry<T>> find(Reference reference, Class<T> type) {
        var wanted = reference.getReference();
        return wanted == null || !wanted.startsWith("#")
                ? Optional.empty()
                : matching(type)
                        .filter(entry -> entry.id().equals(bare(wanted)))
                        .findFirst();
    }

    private <T extends Resource> Stream<Entry<T>> matching(Class<T> type) {
        return entries.stream()
                .filter(entry -> type.isInstance(entry.resource()))
                .map(entry -> new Entry<>(type.cast(entry.resource()), entry.element()));
    }

    private static String bare(@org.jspecify.annotations.Nullable String id) {
        return id == null ? "" : id.startsWith("#") ? id.substring(1) : id;
    }
}
