package org.safeguardinghub.fhir.server;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.io.Serial;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses every fault the parser finds, naming the element and never the value: values are people's. */
final class DiscreetParserErrors implements IParserErrorHandler {

    /** As FHIR writes its elements: a name that does not look so may be somebody's. */
    private static final Pattern ELEMENT =
            Pattern.compile("([A-Z][A-Za-z]{1,40}\\.)?[a-z][A-Za-z0-9_]{0,40}(\\.[a-z][A-Za-z0-9_]{0,40}){0,10}");

    /** A resource that cannot be read as FHIR. */
    static final class Unreadable extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final @Nullable String element;

        Unreadable(@Nullable String element, String why) {
            super(why);
            this.element = element;
        }

        @Nullable String element() {
            return element;
        }
    }

    private static Unreadable at(@Nullable IParseLocation place, @Nullable String element, String why) {
        var parent = place == null ? null : place.getParentElementName();
        var whole = parent == null ? element : element == null ? parent : parent + "." + element;
        return new Unreadable(whole != null && ELEMENT.matcher(whole).matches() ? whole : null, why);
    }

    @Override
    public void containedResourceWithNoId(@Nullable IParseLocation place) {
        throw at(place, null, "A contained resource has no id.");
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation place,
            String element,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        throw at(place, element, "This element has the wrong JSON type.");
    }

    @Override
    public void invalidValue(@Nullable IParseLocation place, @Nullable String value, @Nullable String error) {
        throw at(place, null, "An element here has a value that is not of its type.");
    }

    @Override
    public void missingRequiredElement(@Nullable IParseLocation place, String element) {
        throw at(place, element, "This element is required.");
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation place, String element) {
        throw at(place, element, "This element may stand only once.");
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation place, String attribute) {
        throw at(place, attribute, "FHIR R4 knows no such attribute here.");
    }

    @Override
    public void unknownElement(@Nullable IParseLocation place, String element) {
        throw at(place, element, "FHIR R4 knows no such element here.");
    }

    @Override
    public void unknownReference(@Nullable IParseLocation place, String reference) {
        throw at(place, null, "A reference here points to nothing in the body.");
    }

    @Override
    public void invalidInternalReference(@Nullable IParseLocation place, String reference) {
        throw at(place, null, "A reference here points to nothing in the body.");
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation place) {
        throw at(place, null, "An extension here has a value and extensions of its own.");
    }
}
