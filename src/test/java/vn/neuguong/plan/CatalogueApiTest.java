package vn.neuguong.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Import and export of plans over HTTP, as people with a login. */
@SystemTest
class CatalogueApiTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Plans plans;

    @Test
    void a_plan_that_is_exported_and_imported_under_another_code_is_the_same_plan() {
        String file = as("admin").getForObject("/api/catalogue/kim-bang-2022", String.class);
        ResponseEntity<String> answer = post("admin", file.replaceFirst("code: .*", "code: nhap-1"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(as("admin").getForObject("/api/catalogue/nhap-1", String.class))
                .isEqualTo(file.replaceFirst("code: .*", "code: nhap-1"));
    }

    @Test
    void a_cycle_can_be_based_on_an_imported_plan() throws IOException {
        TestClock.set("2022-08-10T08:00:00+07:00");
        post("admin", text().replace("code: duc-pho-2022", "code: nhap-2"));
        cycle.start("nhap-2-moi", "nhap-2");
        assertThat(plans.get("nhap-2-moi").plan().obligations()).hasSize(2);
    }

    @Test
    void a_plan_that_was_drafted_is_exported_too() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.start("nhap-3");
        assertThat(as("admin").getForObject("/api/catalogue/nhap-3", String.class))
                .contains("code: nhap-3")
                .contains("deadline: before 2022-09-05");
    }

    @Test
    void a_wrong_file_is_refused_with_line_and_reason_and_changes_nothing() throws IOException {
        ResponseEntity<String> answer = post(
                "admin",
                text().replace("code: duc-pho-2022", "code: nhap-4")
                        .replaceFirst("deadline: before 2022-09-05", "deadline: sớm nhất"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("Tệp kế hoạch tải lên, dòng ");
        assertThat(as("admin")
                        .getForEntity("/api/catalogue/nhap-4", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_files_of_the_catalogue_cannot_be_replaced() throws IOException {
        assertThat(post("admin", text()).getBody()).contains("là của một kế hoạch mẫu có sẵn");
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(post("admin", " ").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post("admin", "code").getBody()).contains("tệp không chứa một kế hoạch");
    }

    @Test
    void only_administrators_import_and_export() throws IOException {
        for (String person : new String[] {"lead", "pho-an.clerk"}) {
            assertThat(post(person, text()).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(as(person).getForEntity("/api/catalogue", String.class).getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(as("admin").getForObject("/api/catalogue", String.class)).contains("la-gi-2024");
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD);
    }

    private ResponseEntity<String> post(String person, String yaml) {
        return as(person).postForEntity("/api/catalogue", yaml, String.class);
    }

    private static String text() throws IOException {
        return new ClassPathResource("plans/duc-pho-2022.yaml").getContentAsString(StandardCharsets.UTF_8);
    }
}
