package org.safeguardinghub.referral.returns;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.form.LaChildId;
import org.safeguardinghub.referral.statutory.Assessment;
import org.safeguardinghub.referral.statutory.Enquiry;
import org.safeguardinghub.referral.statutory.ProtectionPlan;
import org.safeguardinghub.referral.statutory.Referral;

/**
 * The referral part of the children in need census as XML, in the element order of the department's schema. Nothing after
 * the reference date is said. Plans of children in need are made in the case system, which returns them.
 */
final class CinCensus implements AutoCloseable {

    private final XMLStreamWriter xml;
    private final Period year;
    private @Nullable LaChildId open;

    CinCensus(OutputStream out, int censusYear, String laCode, Instant now) {
        this.year = Period.censusYear(censusYear);
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Message");
            header(censusYear, laCode, now);
            xml.writeStartElement("Children");
        } catch (XMLStreamException broken) {
            throw new BrokenReturn(broken);
        }
    }

    private void header(int censusYear, String laCode, Instant now) throws XMLStreamException {
        xml.writeStartElement("Header");
        xml.writeStartElement("CollectionDetails");
        element("Collection", "CIN");
        element("Year", "" + censusYear);
        element("ReferenceDate", year.to());
        xml.writeEndElement();
        xml.writeStartElement("Source");
        element("SourceLevel", "L");
        element("LEA", laCode);
        element("SoftwareCode", "Safeguarding Hub");
        element("SerialNo", "001");
        element("DateTime", now.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Referrals of one child come one after the other. */
    void write(ReferralRow row) {
        try {
            if (!row.childId().equals(open)) {
                closeChild();
                open = row.childId();
                xml.writeStartElement("Child");
                identifiers(row);
                characteristics(row.child());
            }
            details(row.referral());
        } catch (XMLStreamException broken) {
            throw new BrokenReturn(broken);
        }
    }

    private void closeChild() throws XMLStreamException {
        if (open != null) {
            xml.writeEndElement();
        }
    }

    private void identifiers(ReferralRow row) throws XMLStreamException {
        var child = row.child();
        xml.writeStartElement("ChildIdentifiers");
        element("LAchildID", row.childId().value());
        var upn = Codes.identifier(child, Identifier.System.UPN);
        if (upn.isPresent()) {
            element("UPN", upn.get());
        }
        var former = Codes.identifier(child, Identifier.System.FORMER_UPN);
        if (former.isPresent()) {
            element("FormerUPN", former.get());
        }
        if (upn.isEmpty()) {
            boolean noAction = row.referral() instanceof Referral.NoFurtherAction;
            var because = Codes.noPupilNumberBecause(child, noAction, year.to());
            if (because.isPresent()) {
                element("UPNunknown", because.get());
            }
        }
        element("PersonBirthDate", Codes.birth(child));
        if (Codes.isUnborn(child)) {
            element("ExpectedPersonBirthDate", child.expectedDeliveryDate());
        }
        element("Sex", Codes.sex(child));
        xml.writeEndElement();
    }

    private void characteristics(Child child) throws XMLStreamException {
        xml.writeStartElement("ChildCharacteristics");
        element("Ethnicity", Codes.ethnicity(child));
        if (!child.disabilities().isEmpty()) {
            xml.writeStartElement("Disabilities");
            for (var disability : child.disabilities()) {
                element("Disability", disability);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void details(Referral referral) throws XMLStreamException {
        var opening = referral.opening();
        boolean noFurtherAction = referral instanceof Referral.NoFurtherAction;
        xml.writeStartElement("CINdetails");
        element("CINreferralDate", opening.date());
        element("ReferralSource", opening.source());
        if (opening.primaryNeed() != null) {
            element("PrimaryNeedCode", opening.primaryNeed());
        }
        closure(referral);
        for (var assessment : referral.work().assessments()) {
            assessment(assessment);
        }
        for (var enquiry : referral.work().enquiries()) {
            section47(enquiry);
        }
        element("ReferralNFA", "" + noFurtherAction);
        for (var plan : referral.work().plans()) {
            plan(plan);
        }
        xml.writeEndElement();
    }

    /** Date and reason together, or neither; a referral without further action has neither. */
    private void closure(Referral referral) throws XMLStreamException {
        if (referral instanceof Referral.Ended ended) {
            var reason = ended.closing().reason();
            if (reason != null && isSaid(ended.closing().on())) {
                element("CINclosureDate", ended.closing().on());
                element("ReasonForClosure", reason.name());
            }
        }
    }

    private void assessment(Assessment assessment) throws XMLStreamException {
        if (!isSaid(assessment.startedOn())) {
            return;
        }
        xml.writeStartElement("Assessments");
        element("AssessmentActualStartDate", assessment.startedOn());
        if (assessment instanceof Assessment.Authorised done
                && isSaid(done.authorisation().on())) {
            element("AssessmentAuthorisationDate", done.authorisation().on());
            xml.writeStartElement("FactorsIdentifiedAtAssessment");
            for (var factor : done.authorisation().factors()) {
                element("AssessmentFactors", factor.value());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void section47(Enquiry enquiry) throws XMLStreamException {
        var beginning = enquiry.beginning();
        if (!isSaid(beginning.startedOn())) {
            return;
        }
        boolean notRequired = enquiry instanceof Enquiry.ConferenceNotRequired done && isSaid(done.endedOn());
        xml.writeStartElement("Section47");
        element("S47ActualStartDate", beginning.startedOn());
        if (!notRequired) {
            element("InitialCPCtarget", beginning.conference().dueOn());
        }
        if (enquiry instanceof Enquiry.ConferenceHeld held
                && isSaid(held.conference().heldOn())) {
            element("DateOfInitialCPC", held.conference().heldOn());
        }
        element("ICPCnotRequired", "" + notRequired);
        xml.writeEndElement();
    }

    private void plan(ProtectionPlan protection) throws XMLStreamException {
        var plan = protection.plan();
        if (!isSaid(plan.startedOn())) {
            return;
        }
        xml.writeStartElement("ChildProtectionPlans");
        element("CPPstartDate", plan.startedOn());
        if (protection instanceof ProtectionPlan.Ended ended && isSaid(ended.endedOn())) {
            element("CPPendDate", ended.endedOn());
        }
        element("InitialCategoryOfAbuse", plan.first().name());
        element("LatestCategoryOfAbuse", plan.latest().name());
        element("NumberOfPreviousCPP", "" + plan.before());
        reviews(plan.reviewedOn().stream().filter(this::isSaid).toList());
        xml.writeEndElement();
    }

    private void reviews(List<LocalDate> days) throws XMLStreamException {
        if (days.isEmpty()) {
            return;
        }
        xml.writeStartElement("Reviews");
        for (var day : days) {
            element("CPPreviewDate", day);
        }
        xml.writeEndElement();
    }

    private boolean isSaid(LocalDate day) {
        return !day.isAfter(year.to());
    }

    private void element(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(value.toString());
            xml.writeEndElement();
        }
    }

    @Override
    public void close() {
        try {
            closeChild();
            xml.writeEndDocument();
            xml.flush();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new BrokenReturn(broken);
        }
    }
}
