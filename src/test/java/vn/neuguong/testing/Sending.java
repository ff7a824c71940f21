package vn.neuguong.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.neuguong.demo.DemoDirectory;

/** What people do with the files of a task, asked of our API as Tasklist asks it. */
public class Sending {

    private static final String PATH = "/api/tasks/{task}/attachments";

    private final TestRestTemplate http;
    private final Desk desk;

    Sending(TestRestTemplate http, Desk desk) {
        this.http = http;
        this.desk = desk;
    }

    /** Attaches a file in the folder of that title; it must be taken. */
    public void attach(String person, String taskKey, String businessKey, String folder, String name, byte[] content) {
        String task = desk.task(person, taskKey, businessKey).getId();
        ResponseEntity<JsonNode> answer = send(person, task, key(person, task, folder), name, content);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
    }

    public ResponseEntity<JsonNode> send(String person, String task, String key, String name, byte[] content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        return as(person)
                .exchange(
                        PATH + "?folder={folder}&name={name}",
                        HttpMethod.POST,
                        new HttpEntity<>(content, headers),
                        JsonNode.class,
                        task,
                        key,
                        name);
    }

    public ResponseEntity<JsonNode> remove(String person, String task, String key, long file) {
        return as(person)
                .exchange(PATH + "/{id}?folder={folder}", HttpMethod.DELETE, null, JsonNode.class, task, file, key);
    }

    public ResponseEntity<JsonNode> assign(String person, String task, String key, long file, String nominee) {
        return as(person)
                .exchange(
                        PATH + "/{id}?folder={folder}",
                        HttpMethod.PUT,
                        new HttpEntity<>(Map.of("nominee", nominee)),
                        JsonNode.class,
                        task,
                        file,
                        key);
    }

    public JsonNode panel(String person, String task) {
        return as(person).getForObject(PATH, JsonNode.class, task);
    }

    /** The key of the folder of that title. */
    public String key(String person, String task, String folder) {
        for (JsonNode found : panel(person, task).get("folders")) {
            if (found.get("title").asText().equals(folder)) {
                return found.get("key").asText();
            }
        }
        throw new AssertionError("no folder " + folder);
    }

    public ResponseEntity<byte[]> read(String person, long file) {
        return as(person).getForEntity("/api/attachments/{id}", byte[].class, file);
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD);
    }
}
