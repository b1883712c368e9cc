package org.safeguardinghub.referral.returns;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/**
 * The department's schema of 2024, which is not ours to publish, with what it has changed since (domain.md 0): Sex for
 * GenderCurrent, LAchildID of at most 20, and a first protection plan that has nought before it.
 */
public final class CensusSchema {

    private static final Path PUBLISHED = Path.of("../../shared/codes/cin-schema-2024.xsd");

    /** Says loudly, and as a skipped test, when the schema is not there: nothing was proved then. */
    public static void validate(byte[] xml) {
        boolean isThere = Files.isReadable(PUBLISHED);
        if (!isThere) {
            LoggerFactory.getLogger(CensusSchema.class)
                    .error("NOT PROVED: {} is absent, so the census was NOT validated", PUBLISHED.toAbsolutePath());
        }
        assumeTrue(isThere, () -> "NOT PROVED: the department's schema is absent at " + PUBLISHED.toAbsolutePath());
        try {
            schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException invalid) {
            throw new AssertionError("not valid against the department's schema: " + invalid.getMessage(), invalid);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Schema schema() throws IOException, SAXException {
        var published = Files.readString(PUBLISHED);
        var patched = replaced(
                replaced(
                        replaced(
                                published,
                                "name=\"GenderCurrent\" type=\"gendertype\"",
                                "name=\"Sex\" type=\"sextype\""),
                        "name=\"LAchildID\" type=\"nonEmptyString\"",
                        "name=\"LAchildID\" type=\"lachildidtype\""),
                "name=\"NumberOfPreviousCPP\" type=\"xs:positiveInteger\"",
                "name=\"NumberOfPreviousCPP\" type=\"xs:nonNegativeInteger\"");
        var types = """
                <xs:simpleType name="sextype"><xs:restriction base="xs:string">
                  <xs:enumeration value="F"/><xs:enumeration value="M"/><xs:enumeration value="U"/>
                </xs:restriction></xs:simpleType>
                <xs:simpleType name="lachildidtype"><xs:restriction base="xs:string">
                  <xs:pattern value="[0-9A-Za-z]{1,20}"/>
                </xs:restriction></xs:simpleType>
                </xs:schema>""";
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(replaced(patched, "</xs:schema>", types))));
    }

    /** A patch that finds nothing would prove nothing. */
    private static String replaced(String schema, String before, String after) {
        if (!schema.contains(before)) {
            throw new AssertionError("the published schema has no " + before);
        }
        return schema.replace(before, after);
    }

    private CensusSchema() {}
}
