package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.document.Documents;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** The page without a login, asked for over HTTP; the only candidate is the front's. */
@SystemTest
class PublicationPageTest {

    private static final String HTML = "<script>alert('x')</script> **đậm** [x](javascript:y)";
    private static final String ESCAPED = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void the_page_lists_names_units_and_achievements_and_nothing_else_about_anybody() {
        published("trang-1");
        HttpResponse<String> page = get("trang-1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Bà Lê Thị Bông", "Ủy ban Mặt trận", "Vận động nhân dân hiến đất làm đường")
                .contains("đến hết ngày 15/8/2022", "Gửi ý kiến phản ánh")
                .doesNotContain("Bí thư chi bộ", "bong@example.vn", "0905 123 456");
    }

    @Test
    void the_page_runs_no_script_and_stays_out_of_frames_caches_and_search_engines() {
        published("trang-2");
        HttpResponse<String> page = get("trang-2");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(header(page, "X-Robots-Tag")).contains("noindex");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
        assertThat(page.body()).doesNotContain("<script");
    }

    @Test
    void there_is_no_page_unless_the_plan_wants_one_and_the_list_is_published() {
        cycle.startAndIssue("trang-3", PlanChange.audience("front"), PlanChange.publicPage(5));
        assertThat(get("trang-3").statusCode()).isEqualTo(404);
        published("trang-4", PlanChange.publicationDays(5));
        assertThat(get("trang-4").statusCode()).isEqualTo(404);
        assertThat(get("trang-4").body()).contains("Không có trang công khai ở địa chỉ này");
        assertThat(get("khong-co").statusCode()).isEqualTo(404);
        assertThat(send("trang-4", entry("trang-4", "Không có trang này"), "10.0.0.1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void after_the_period_the_page_says_so_and_lists_nobody() {
        published("trang-5");
        over();
        assertThat(get("trang-5").body())
                .contains("Thời gian công khai đã kết thúc vào hết ngày 15/8/2022")
                .doesNotContain("Bà Lê Thị Bông", "<form");
    }

    @Test
    void an_objection_is_answered_by_the_lead_agency_which_alone_sees_its_sender() {
        published("trang-6");
        assertThat(get("trang-6", "?da-gui").body()).contains("đã được ghi nhận");
        HttpResponse<String> answer = send("trang-6", entry("trang-6", "Bà Bông chưa hiến đất"), "203.0.113.6");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).endsWith("/cong-khai/trang-6?da-gui");
        over();

        assertThat(received("trang-6")).contains("Phản ánh số 1", "Bà Bông chưa hiến đất", "Trần Văn Nghĩa", "0905");
        assertThat(desk.read("lead", "resolveObjections", "trang-6", "objections", List.class)
                        .size())
                .isEqualTo(1);
        assertThatThrownBy(() -> resolve("trang-6", List.of()))
                .hasMessageContaining("chưa có kết quả giải quyết: số 1");
        resolve("trang-6", List.of(answer(id("trang-6", 0))));

        assertThat(jdbc.sql("select content || ': ' || reason from objection where received_id = ?")
                        .param(Long.valueOf(id("trang-6", 0)))
                        .query(String.class)
                        .single())
                .isEqualTo("Bà Bông chưa hiến đất: Đã xác minh");
        cycle.callSession("trang-6");
        assertThat(desk.read("lead", "conveneCouncil", "trang-6", "view", Map.class)
                        .toString())
                .contains("Bà Bông chưa hiến đất")
                .doesNotContain("Nghĩa");
        assertThat(send("trang-6", entry("trang-6", "Quá muộn"), "203.0.113.6").body())
                .contains("đã được giải quyết xong");
    }

    @Test
    void an_objection_that_comes_while_the_others_are_answered_is_not_lost() {
        published("trang-7");
        send("trang-7", entry("trang-7", "Thứ nhất"), "203.0.113.7");
        Sender writing = open("trang-7");
        over();
        assertThat(received("trang-7")).contains("Thứ nhất").doesNotContain("Thứ hai");

        assertThat(writing.send(entry("trang-7", "Thứ hai"), "203.0.113.7").statusCode())
                .isEqualTo(303);
        assertThatThrownBy(() -> resolve("trang-7", List.of(answer(id("trang-7", 0)))))
                .hasMessageContaining("chưa có kết quả giải quyết: số 2");
        assertThat(received("trang-7")).contains("Thứ nhất", "Thứ hai", "sau khi hết thời gian công khai");
        assertThatThrownBy(() -> resolve("trang-7", List.of(answer(id("trang-7", 0)), answer(id("trang-7", 0)))))
                .hasMessageContaining("chỉ được ghi kết quả một lần");
        resolve("trang-7", List.of(answer(id("trang-7", 0)), answer(id("trang-7", 1))));
        assertThat(desk.tasks("lead", "callSession", "trang-7")).hasSize(1);
    }

    @Test
    void an_objection_that_was_not_filled_in_on_the_page_is_refused() {
        published("trang-8");
        Sender sender = open("trang-8");
        assertThat(new Sender("trang-8", sender.cookie(), "0".repeat(32), this)
                        .send(entry("trang-8", "Giả mạo"), "203.0.113.8")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Sender("trang-8", "", "", this)
                        .send(entry("trang-8", "Giả mạo"), "203.0.113.8")
                        .statusCode())
                .isEqualTo(403);
        assertThat(count("trang-8")).isZero();
    }

    @Test
    void too_many_objections_from_one_address_are_refused_but_not_those_from_another() {
        published("trang-9");
        for (int i = 0; i < ObjectionLimit.PER_ADDRESS; i++) {
            assertThat(send("trang-9", entry("trang-9", "Lần " + i), "203.0.113.9")
                            .statusCode())
                    .isEqualTo(303);
        }
        HttpResponse<String> refused = send("trang-9", entry("trang-9", "Một lần nữa"), "203.0.113.9");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("3600");
        assertThat(refused.body()).contains("quá nhiều phản ánh được gửi đến trong một giờ", "Một lần nữa");
        assertThat(count("trang-9")).isEqualTo(ObjectionLimit.PER_ADDRESS);
        assertThat(send("trang-9", entry("trang-9", "Người khác"), "203.0.113.10")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void what_cannot_be_taken_is_refused_with_a_sentence_and_stays_in_the_form() {
        published("trang-10");
        assertThat(send("trang-10", with("candidate", "không có"), "10.0.0.2").body())
                .contains("Hãy chọn tập thể, cá nhân hoặc mô hình", "Nội dung đã ghi");
        assertThat(send("trang-10", with("content", " "), "10.0.0.2").body()).contains("Hãy ghi nội dung phản ánh.");
        HttpResponse<String> tooLong = send("trang-10", with("content", "ă".repeat(3_001)), "10.0.0.2");
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("Nội dung phản ánh dài quá 3000 ký tự. Hãy rút gọn.");
        assertThat(send("trang-10", with("sender", "x".repeat(101)), "10.0.0.2").body())
                .contains("Họ và tên dài quá 100 ký tự.");
        assertThat(count("trang-10")).isZero();
    }

    @Test
    void html_typed_into_an_objection_is_text_wherever_it_is_shown() {
        published("trang-11");
        Map<String, String> typed = new HashMap<>(entry("trang-11", HTML));
        typed.put("sender", HTML);
        typed.put("contact", "\"><script>alert(1)</script>");
        assertThat(send("trang-11", typed, "10.0.0.3").statusCode()).isEqualTo(303);
        typed.put("candidate", "\"><script>");
        assertThat(send("trang-11", typed, "10.0.0.3").body()).contains(ESCAPED).doesNotContain("<script");
        over();

        assertThat(received("trang-11"))
                .contains("\\<script\\>alert\\(\\'x\\'\\)\\<\\/script\\> \\*\\*đậm\\*\\* \\[x\\]")
                .doesNotContain("<script>");
        resolve("trang-11", List.of(answer(id("trang-11", 0))));
        cycle.callSession("trang-11");
        assertThat(desk.read("lead", "conveneCouncil", "trang-11", "view", Map.class)
                        .toString())
                .contains("\\<script\\>")
                .doesNotContain("<script>");
        cycle.convene("trang-11");
        cycle.endorse("trang-11", 3);
        assertThat(new String(
                        documents.read("trang-11", Minutes.NAME).orElseThrow().content(), StandardCharsets.UTF_8))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    /** The page as a visitor's browser has it open. */
    private record Sender(String plan, String cookie, String token, PublicationPageTest test) {
        HttpResponse<String> send(Map<String, String> fields, String address) {
            Map<String, String> all = new HashMap<>(fields);
            all.put("token", token);
            String form = all.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return test.ask(test.request(plan)
                    .header("Cookie", cookie)
                    .header("X-Forwarded-For", address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }
    }

    private Sender open(String plan) {
        HttpResponse<String> page = get(plan);
        String cookie = page.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
        return new Sender(plan, cookie, cookie.replaceAll(".*=", ""), this);
    }

    private HttpResponse<String> send(String plan, Map<String, String> fields, String address) {
        return open(plan).send(fields, address);
    }

    private HttpResponse<String> get(String plan) {
        return get(plan, "");
    }

    private HttpResponse<String> get(String plan, String query) {
        return ask(request(plan + query));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/cong-khai/%s".formatted(port, path)));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private Map<String, String> entry(String plan, String content) {
        return Map.of(
                "candidate",
                candidates.of(plan).get(0).id(),
                "content",
                content,
                "sender",
                "Trần Văn Nghĩa",
                "contact",
                "0905 000 111");
    }

    private Map<String, String> with(String field, String value) {
        Map<String, String> entry = new HashMap<>(entry("trang-10", "Nội dung đã ghi"));
        entry.put(field, value);
        return entry;
    }

    private void published(String plan) {
        published(plan, PlanChange.publicPage(5));
    }

    private void published(String plan, PlanChange publication) {
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("front"), publication);
        String nominations = plan + "/nominations/mat-tran";
        Map<String, Object> nomination = new HashMap<>(Cycle.nomination("Bà Lê Thị Bông"));
        nomination.put("achievement", "Vận động nhân dân hiến đất làm đường; bong@example.vn, 0905 123 456");
        cycle.prepareNominations(nominations, List.of(nomination));
        cycle.approve(nominations);
        cycle.accept(nominations);
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
    }

    private void over() {
        TestClock.set("2022-08-16T00:00:00+07:00");
        jobs.run();
    }

    private String received(String plan) {
        return desk.read("lead", "resolveObjections", plan, "view", Map.class)
                .get("received")
                .toString();
    }

    private int count(String plan) {
        return jdbc.sql("select count(*) from received_objection where plan_code = ?")
                .param(plan)
                .query(Integer.class)
                .single();
    }

    private String id(String plan, int index) {
        return jdbc.sql("select id from received_objection where plan_code = ? order by id")
                .param(plan)
                .query(String.class)
                .list()
                .get(index);
    }

    private static Map<String, String> answer(String received) {
        return Map.of("received", received, "decision", "KEEP", "reason", "Đã xác minh");
    }

    private void resolve(String plan, List<Map<String, String>> answers) {
        desk.submit("lead", "resolveObjections", plan, Map.of("objections", Desk.json(answers)));
        jobs.run();
    }
}
