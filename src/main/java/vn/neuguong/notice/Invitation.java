package vn.neuguong.notice;

import java.net.URI;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.notice.Outbox.Envelope;

/** An appointment as calendars read it (iCalendar, RFC 5545 and 5546). */
@Component
class Invitation {

    private final MailAddresses addresses;

    Invitation(MailAddresses addresses) {
        this.addresses = addresses;
    }

    /** The invitation of one person, or its cancellation; the UID is the meeting's, so that a later mail moves the entry. */
    String to(Envelope envelope) {
        Mail mail = envelope.mail();
        Appointment appointment = mail.appointment();
        VEvent event = new VEvent(
                appointment.start().atZone(VietnameseDate.ZONE),
                appointment.end().atZone(VietnameseDate.ZONE),
                MailText.subject(appointment.summary()));
        event.replace(new DtStamp(mail.composedAt().toInstant()));
        event.add(new Uid(appointment.uid() + "@" + addresses.domain()));
        event.add(new Sequence(appointment.sequence()));
        event.add(new Location(MailText.subject(appointment.place())));
        event.add(new Organizer(URI.create("mailto:" + addresses.from())).add(new Cn("Nêu Gương")));
        event.add(new Attendee(URI.create("mailto:" + envelope.address()))
                .add(Role.REQ_PARTICIPANT)
                .add(PartStat.NEEDS_ACTION)
                .add(Rsvp.FALSE)); // nobody reads answers at the sender's address
        if (appointment.cancelled()) {
            event.add(new Status(Status.VALUE_CANCELLED));
        }
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Neu Guong//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Method(appointment.method()));
        calendar.add(TimeZoneRegistryFactory.getInstance()
                .createRegistry()
                .getTimeZone(VietnameseDate.ZONE.getId())
                .getVTimeZone());
        calendar.add(event);
        return calendar.toString();
    }
}
