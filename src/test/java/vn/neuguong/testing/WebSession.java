package vn.neuguong.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.neuguong.demo.DemoDirectory;

/** Asks as the pages of Camunda's web applications do: with the session of somebody who is logged in to one of them. */
public class WebSession {

    private final TestRestTemplate http;

    WebSession(TestRestTemplate http) {
        this.http = http;
    }

    /** A new session. @return its cookies */
    public HttpHeaders login(String person, String application) {
        ResponseEntity<String> login = tryLogin(person, application);
        assertThat(login.getStatusCode().value()).as(login.getBody()).isEqualTo(200);
        return cookies(login);
    }

    public ResponseEntity<String> tryLogin(String person, String application) {
        ResponseEntity<String> page = http.getForEntity("/camunda/app/tasklist/default/", String.class);
        HttpHeaders form = cookies(page);
        form.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        form.set("X-XSRF-TOKEN", page.getHeaders().getFirst("X-XSRF-TOKEN"));
        return http.postForEntity(
                "/camunda/api/admin/auth/user/default/login/" + application,
                new HttpEntity<>("username=" + person + "&password=" + DemoDirectory.PASSWORD, form),
                String.class);
    }

    public <T> ResponseEntity<T> get(HttpHeaders session, String path, Class<T> type, Object... variables) {
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(session), type, variables);
    }

    private static HttpHeaders cookies(ResponseEntity<?> answer) {
        HttpHeaders headers = new HttpHeaders();
        answer.getHeaders()
                .getOrDefault(HttpHeaders.SET_COOKIE, List.of())
                .forEach(cookie -> headers.add(HttpHeaders.COOKIE, cookie.replaceAll(";.*", "")));
        return headers;
    }
}
