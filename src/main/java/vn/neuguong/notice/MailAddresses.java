package vn.neuguong.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Addresses of mails: the sender's, and which ones can be sent to at all. */
@Component
class MailAddresses {

    /** What every mail server takes; the rules of Jakarta Mail alone would let blanks in quotes and bare names pass. */
    private static final Pattern USUAL = Pattern.compile("[\\x21-\\x7E]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final String NO_DOMAIN = "neu-guong.invalid";

    private final String from;

    MailAddresses(MailSettings settings) {
        from = settings.from();
    }

    String from() {
        return from;
    }

    /** The domain of the sender, which stands in the ids of mails. */
    String domain() {
        return isValid(from) ? from.substring(from.lastIndexOf('@') + 1) : NO_DOMAIN;
    }

    static boolean isValid(String address) {
        try {
            new InternetAddress(address, true);
            return USUAL.matcher(address).matches();
        } catch (AddressException e) {
            return false;
        }
    }
}
