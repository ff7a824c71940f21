package vn.neuguong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SampleFiles;
import vn.neuguong.testing.Sending;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** The scanned copy of a signed paper, beside the paper itself. */
@SystemTest
class SignedScanTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Sending sending;

    @Autowired
    private TestRestTemplate http;

    @Test
    void the_scan_of_the_signed_plan_is_among_its_documents_once_it_is_issued() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        String plan = "ban-chup-1";
        byte[] scan = SampleFiles.pdf("Ke hoach da ky");
        cycle.start(plan);
        desk.submit("lead", "draftPlan", plan);
        desk.decide("office", "checkFormat", plan, "APPROVE", "");
        desk.decide("secretary", "approvePlan", plan, "APPROVE", "");
        jobs.run();
        sending.attach("office", "signPlan", plan, "Bản chụp văn bản đã ký", "Kế hoạch đã ký.pdf", scan);
        String key = scanKey("office", plan);
        assertThat(read("pho-an.clerk", plan, key).getStatusCode().value()).isEqualTo(404);

        desk.submit("office", "signPlan", plan);
        jobs.run();
        assertThat(scanKey("pho-an.clerk", plan)).isEqualTo(key);
        assertThat(read("pho-an.clerk", plan, key).getBody()).isEqualTo(scan);
    }

    private String scanKey(String person, String plan) {
        for (JsonNode document : as(person).getForObject("/api/plans/" + plan + "/documents", JsonNode.class)) {
            if (document.get("title").asText().equals("Bản chụp đã ký: Kế hoạch đã ký.pdf")) {
                return document.get("key").asText();
            }
        }
        throw new AssertionError("no scan");
    }

    private ResponseEntity<byte[]> read(String person, String plan, String key) {
        return as(person).getForEntity("/api/plans/" + key.replaceFirst("^" + plan, plan + "/documents"), byte[].class);
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD);
    }
}
