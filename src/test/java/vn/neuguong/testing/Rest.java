package vn.neuguong.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import vn.neuguong.demo.DemoDirectory;

/** Camunda's REST API as any person of the demo can call it. */
public class Rest {

    /** What came back; message is empty where the answer has none. */
    public record Answer(int status, JsonNode body) {
        public String message() {
            return body == null ? "" : body.path("message").asText();
        }
    }

    private final TestRestTemplate http;

    Rest(TestRestTemplate http) {
        this.http = http;
    }

    public Answer get(String person, String path) {
        return send(person, HttpMethod.GET, path, null);
    }

    public Answer post(String person, String path, Map<String, ?> body) {
        return send(person, HttpMethod.POST, path, body);
    }

    public Answer put(String person, String path, Map<String, ?> body) {
        return send(person, HttpMethod.PUT, path, body);
    }

    public Answer delete(String person, String path) {
        return send(person, HttpMethod.DELETE, path, null);
    }

    private Answer send(String person, HttpMethod method, String path, Map<String, ?> body) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth(person, DemoDirectory.PASSWORD)
                .exchange("/engine-rest" + path, method, new HttpEntity<>(body), JsonNode.class);
        return new Answer(answer.getStatusCode().value(), answer.getBody());
    }
}
