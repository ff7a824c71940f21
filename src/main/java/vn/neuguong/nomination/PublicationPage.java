package vn.neuguong.nomination;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.Publication.Page;
import vn.neuguong.nomination.ReceivedObjections.Entry;

/**
 * The one page without a login: the published candidates of a plan and a form for objections. Nobody's session stands
 * behind the form, so a token that only the page itself knows, sent as cookie and as field, proves where it was filled in.
 */
@RestController
@RequestMapping(path = "/cong-khai/{planCode}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class PublicationPage {

    private static final String COOKIE = "phan-anh";
    private static final String SENT = "da-gui";
    private static final Entry EMPTY = new Entry(null, null, null, null);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET = 16; // bytes

    private final Publication publication;
    private final PublicPaper paper;
    private final ReceivedObjections objections;
    private final ObjectionLimit limit;

    PublicationPage(Publication publication, PublicPaper paper, ReceivedObjections objections, ObjectionLimit limit) {
        this.publication = publication;
        this.paper = paper;
        this.objections = objections;
        this.limit = limit;
    }

    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String planCode,
            @RequestParam(name = SENT, required = false) String sent,
            HttpServletRequest request) {
        return page(HttpStatus.OK, planCode, EMPTY, null, sent != null, request);
    }

    @PostMapping
    ResponseEntity<String> receive(
            @PathVariable String planCode,
            Entry entry,
            @RequestParam(defaultValue = "") String token,
            @CookieValue(name = COOKIE, defaultValue = "") String cookie,
            HttpServletRequest request) {
        if (publication.page(planCode) == Page.NONE) {
            return page(HttpStatus.NOT_FOUND, planCode, entry, null, false, request);
        }
        if (token.isEmpty() || !MessageDigest.isEqual(bytes(token), bytes(cookie))) {
            return page(
                    HttpStatus.FORBIDDEN,
                    planCode,
                    entry,
                    "Trang này đã mở quá lâu hoặc trình duyệt không nhận cookie, nên phản ánh chưa được gửi. Hãy bấm gửi lại.",
                    false,
                    request);
        }
        if (!limit.admits(planCode, request.getRemoteAddr())) {
            return page(
                    HttpStatus.TOO_MANY_REQUESTS,
                    planCode,
                    entry,
                    "Đã có quá nhiều phản ánh được gửi đến trong một giờ qua, nên phản ánh này chưa được nhận. Hãy gửi lại sau một giờ"
                            + " hoặc gửi đơn trực tiếp đến cơ quan chủ trì xét chọn.",
                    false,
                    request);
        }
        try {
            objections.receive(planCode, entry);
        } catch (Refusal refusal) {
            return page(HttpStatus.BAD_REQUEST, planCode, entry, refusal.getMessage(), false, request);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/cong-khai/" + planCode + "?" + SENT))
                .build();
    }

    private ResponseEntity<String> page(
            HttpStatus status, String planCode, Entry entry, String problem, boolean sent, HttpServletRequest request) {
        String nonce = secret();
        if (publication.page(planCode) == Page.NONE) {
            return safe(HttpStatus.NOT_FOUND, nonce).body(PublicPaper.missing(nonce));
        }
        String token = token(request);
        BodyBuilder answer = safe(status, nonce)
                .header(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, token)
                                .path("/cong-khai/" + planCode)
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Strict")
                                .build()
                                .toString());
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(ObjectionLimit.TIME.toSeconds()));
        }
        return answer.body(paper.of(planCode, nonce, token, entry, problem, sent));
    }

    /** The one that the visitor's browser has already, so that a second window does not spoil the form in the first. */
    private static String token(HttpServletRequest request) {
        Cookie known = WebUtils.getCookie(request, COOKIE);
        return known != null && known.getValue().matches("[0-9a-f]{32}") ? known.getValue() : secret();
    }

    /** No script, nothing from elsewhere, in no frame, in no cache and in no search engine. */
    private static BodyBuilder safe(HttpStatus status, String nonce) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'nonce-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                                .formatted(nonce))
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    private static String secret() {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
