package vn.neuguong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.testing.SystemTest;

@SystemTest
class PageNonceTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void pages_asked_for_at_once_each_carry_the_nonce_of_their_own_policy() {
        HttpRequest page = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/camunda/app/tasklist/default/".formatted(port)))
                .build();
        List<CompletableFuture<HttpResponse<String>>> pages = Stream.generate(
                        () -> http.sendAsync(page, BodyHandlers.ofString()))
                .limit(100)
                .toList();
        assertThat(pages).allSatisfy(answer -> {
            String policy = answer.join()
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
            assertThat(answer.join().body()).contains("nonce=\"" + nonce + "\"");
        });
    }
}
