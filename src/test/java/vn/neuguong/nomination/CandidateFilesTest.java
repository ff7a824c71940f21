package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.attachment.Attachments;
import vn.neuguong.attachment.Owner;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SampleFiles;
import vn.neuguong.testing.Sending;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** The files of nominations on their way through the vetting. */
@SystemTest
class CandidateFilesTest {

    private static final String LIST = "Danh sách trích ngang";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Sending sending;

    @Autowired
    private Attachments attachments;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_unit_attaches_to_what_it_supplements() {
        String plan = "tep-ung-vien-1";
        String id = nominated(plan, List.of("summary-list"));
        cycle.confirmScreening(plan);
        String unit = "mat-tran.clerk";
        String task = desk.task(unit, "supplementDossier", plan).getId();
        long before = file(id, 0);
        sending.attach(unit, "supplementDossier", plan, "Báo cáo tóm tắt thành tích", "bc.docx", SampleFiles.docx());
        assertThat(sending.panel(unit, task).get("nominees").get(0).asText()).isEqualTo("Bà Lê Thị Bông");
        assertThat(sending.read("lead", file(id, 1)).getStatusCode().value()).isEqualTo(404);

        desk.submit(
                unit,
                "supplementDossier",
                plan,
                Map.of(
                        "supplements",
                        Desk.json(List.of(Map.of("dossier", List.of("summary-list", "achievement-report"))))));
        assertThat(sending.read("lead", before).getStatusCode().value()).isEqualTo(200);
        assertThat(sending.read("lead", file(id, 1)).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void the_council_reads_the_files_once_it_is_appointed_and_nobody_else_does() {
        String plan = "tep-ung-vien-2";
        String id = nominated(plan, List.of("summary-list", "achievement-report"));
        long file = file(id, 0);
        JsonNode screening = sending.panel(
                "lead", desk.task("lead", "confirmScreening", plan).getId());
        assertThat(screening.get("editable").asBoolean()).isFalse();
        assertThat(screening.at("/folders/0/title").asText()).startsWith("Bà Lê Thị Bông – ");
        assertThat(screening.at("/folders/0/files/0/label").asText()).isEqualTo(LIST);
        cycle.confirmScreening(plan);
        assertThat(sending.read("council1", file).getStatusCode().value()).isEqualTo(404);

        cycle.appointCouncil(plan, 3);
        assertThat(sending.read("council1", file).getStatusCode().value()).isEqualTo(200);
        assertThat(sending.read("council5", file).getStatusCode().value()).isEqualTo(404);
        assertThat(sending.read("pho-an.clerk", file).getStatusCode().value()).isEqualTo(404);
        cycle.convene(plan);
        JsonNode ballot = sending.panel(
                "council1", desk.task("council1", "castBallot", plan).getId());
        assertThat(ballot.at("/folders/0/files/0/id").asLong()).isEqualTo(file);
        assertThat(ballot.at("/folders/0/files/0/uploadedBy").asText()).startsWith("Cán bộ ");
    }

    /** One accepted nomination with one file. @return the submission's id */
    private String nominated(String plan, List<String> dossier) {
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("front"));
        String id = plan + "/nominations/mat-tran";
        sending.attach("mat-tran.clerk", "prepareNominations", id, LIST, "ds.pdf", SampleFiles.pdf(plan));
        Map<String, Object> nomination = new HashMap<>(Cycle.nomination("Bà Lê Thị Bông"));
        nomination.put("dossier", dossier);
        cycle.prepareNominations(id, List.of(nomination));
        cycle.approve(id);
        cycle.accept(id);
        return id;
    }

    private long file(String submission, int place) {
        return attachments.of(Owner.submission(submission)).get(place).id();
    }
}
