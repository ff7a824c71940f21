package vn.neuguong.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.testing.SystemTest;

/** Who may import the directory, by which login, and how it answers. */
@SystemTest
class DirectoryApiTest {

    private static final String FILE = "code,name,class,className,parent,contact,validFrom,validTo,successor\n"
            + "api-a,Chi bộ A,api-lop,Lớp giao diện,,,,,\n";

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(strings = {"lead", "secretary", "pho-an.clerk", "pho-an.leader"})
    void nobody_but_an_administrator_may(String person) {
        assertThat(post(as(person), "preview", FILE, "").getStatusCode().value())
                .isEqualTo(403);
        assertThat(post(as(person), "import", FILE, "x").getStatusCode().value())
                .isEqualTo(403);
        assertThat(as(person)
                        .getForEntity("/api/directory/template", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void an_administrator_previews_and_applies() {
        JsonNode preview = post(as("admin"), "preview", FILE, "").getBody();
        assertThat(preview.get("changes").findValuesAsText("label")).containsExactly("Thêm mới", "Thêm mới");
        ResponseEntity<JsonNode> applied =
                post(as("admin"), "import", FILE, preview.get("version").asText());
        assertThat(applied.getStatusCode().value()).isEqualTo(200);
        assertThat(applied.getBody().get("changes")).hasSize(2);
        assertThat(post(as("admin"), "preview", FILE, "").getBody().get("changes"))
                .isEmpty();
    }

    @Test
    void what_is_wrong_is_answered_in_sentences() {
        ResponseEntity<JsonNode> bad = post(as("admin"), "preview", FILE.replace("api-a", "API"), "");
        assertThat(bad.getStatusCode().value()).isEqualTo(422);
        assertThat(bad.getBody().at("/problems/0/column").asText()).isEqualTo("Mã đơn vị");
        ResponseEntity<JsonNode> outdated = post(as("admin"), "import", FILE, "cũ");
        assertThat(outdated.getStatusCode().value()).isEqualTo(409);
        assertThat(outdated.getBody().get("message").asText()).startsWith("Tệp hoặc danh bạ đã thay đổi");
        ResponseEntity<JsonNode> large = post(as("admin"), "preview", "x".repeat(6_000_000), "");
        assertThat(large.getStatusCode().value()).isEqualTo(422);
        assertThat(large.getBody().at("/problems/0/message").asText()).startsWith("lớn hơn 5 MB");
    }

    @Test
    void the_template_is_an_Excel_file() {
        ResponseEntity<byte[]> template = as("admin").getForEntity("/api/directory/template", byte[].class);
        assertThat(ExcelFile.read(new Upload("mau-danh-ba.xlsx", template.getBody())))
                .extracting(Table::name)
                .containsExactly("Đơn vị", "Người dùng", "Hướng dẫn");
    }

    /** As a page elsewhere could send it with the browser's own cookies and remembered logins. */
    @Test
    void a_forged_request_is_no_login() {
        Map<String, String> cookies = login("admin");
        HttpHeaders session = headers(cookies);
        assertThat(send(http, "preview", FILE, session).getStatusCode().value()).isEqualTo(401);
        session.set("X-XSRF-TOKEN", "doan-mo");
        assertThat(send(http, "preview", FILE, session).getStatusCode().value()).isEqualTo(401);
        HttpHeaders foreign = new HttpHeaders();
        foreign.setOrigin("https://noi-khac.example");
        assertThat(send(as("admin"), "preview", FILE, foreign).getStatusCode().value())
                .isEqualTo(401);

        session.set("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        assertThat(send(http, "preview", FILE, session).getStatusCode().value()).isEqualTo(200);
    }

    /** The cookies of someone who is logged in to Camunda's web applications; logging in begins a new session. */
    private Map<String, String> login(String person) {
        Map<String, String> cookies = new HashMap<>();
        exchange(HttpMethod.GET, "/camunda/app/admin/default/", null, cookies);
        exchange(
                HttpMethod.POST,
                "/camunda/api/admin/auth/user/default/login/admin",
                "username=%s&password=%s".formatted(person, DemoDirectory.PASSWORD),
                cookies);
        exchange(HttpMethod.GET, "/camunda/app/admin/default/", null, cookies);
        return cookies;
    }

    private void exchange(HttpMethod method, String path, String form, Map<String, String> cookies) {
        HttpHeaders headers = headers(cookies);
        headers.set("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        ResponseEntity<String> answer = http.exchange(path, method, new HttpEntity<>(form, headers), String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        for (String cookie : answer.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of())) {
            String[] parts = cookie.split("[=;]");
            cookies.put(parts[0], parts[1]);
        }
    }

    private static HttpHeaders headers(Map<String, String> cookies) {
        HttpHeaders headers = new HttpHeaders();
        cookies.forEach((name, value) -> headers.add(HttpHeaders.COOKIE, name + "=" + value));
        return headers;
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD);
    }

    private static ResponseEntity<JsonNode> post(TestRestTemplate http, String path, String file, String version) {
        return send(http, path + "?version=" + version, file, new HttpHeaders());
    }

    private static ResponseEntity<JsonNode> send(TestRestTemplate http, String path, String file, HttpHeaders headers) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "don-vi.csv";
            }
        });
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.postForEntity("/api/directory/" + path, new HttpEntity<>(form, headers), JsonNode.class);
    }
}
