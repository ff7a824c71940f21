package vn.neuguong.monitoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.neuguong.attachment.Attachment;
import vn.neuguong.attachment.Attachments;
import vn.neuguong.attachment.Downloads;
import vn.neuguong.document.Documents;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.CollectionSummary;
import vn.neuguong.submission.Progress;
import vn.neuguong.submission.ProgressBoard;
import vn.neuguong.submission.SubmissionEntries;
import vn.neuguong.submission.SubmissionStatus;

/** The plans and how they get on, as JSON; what each reader may see is {@link Readers}' business. */
@RestController
@RequestMapping(path = "/api/plans", produces = MediaType.APPLICATION_JSON_VALUE)
class PlanApi {

    /** A plan in a list. */
    record PlanView(String code, String title, PlanStatus status, String number, LocalDate signedOn) {}

    /** An obligation of a plan; deadline as the plan words it, its last day null where it has none, or several. */
    record ObligationView(String code, Obligation.Kind kind, String title, String deadline, LocalDate lastDay) {}

    /** A whole plan. */
    record PlanDetail(
            String code,
            String title,
            PlanStatus status,
            String number,
            LocalDate signedOn,
            List<ObligationView> obligations) {}

    /** A unit's submission; responsible is the unit that answers, another one where the unit has been merged since. */
    record SubmissionView(
            String id, String obligation, String unit, String unitName, String responsible, SubmissionStatus status) {}

    /** How a collection gets on; totals are empty before it closes, and for whom they are not. */
    record ProgressView(@JsonUnwrapped Progress progress, List<CollectionSummary.Total> totals) {}

    private final Plans plans;
    private final ProgressBoard board;
    private final CollectionSummary summary;
    private final SubmissionEntries submissions;
    private final Documents documents;
    private final Readers readers;
    private final Attachments attachments;
    private final AttachmentReaders attachmentReaders;
    private final Downloads downloads;

    PlanApi(
            Plans plans,
            ProgressBoard board,
            CollectionSummary summary,
            SubmissionEntries submissions,
            Documents documents,
            Readers readers,
            Attachments attachments,
            AttachmentReaders attachmentReaders,
            Downloads downloads) {
        this.plans = plans;
        this.board = board;
        this.summary = summary;
        this.submissions = submissions;
        this.documents = documents;
        this.readers = readers;
        this.attachments = attachments;
        this.attachmentReaders = attachmentReaders;
        this.downloads = downloads;
    }

    @GetMapping
    List<PlanView> plans() {
        return plans.all().stream()
                .filter(readers::maySee)
                .map(plan -> new PlanView(
                        plan.plan().code(), plan.plan().title(), plan.status(), plan.writtenNumber(), plan.signedOn()))
                .toList();
    }

    @GetMapping("/{code}")
    PlanDetail plan(@PathVariable String code) {
        PlanRecord plan = visible(code);
        return new PlanDetail(
                code,
                plan.plan().title(),
                plan.status(),
                plan.writtenNumber(),
                plan.signedOn(),
                plan.plan().obligations().stream().map(PlanApi::view).toList());
    }

    private static ObligationView view(Obligation obligation) {
        return new ObligationView(
                obligation.code(),
                obligation.kind(),
                obligation.title(),
                obligation.deadline().phrase(),
                obligation.deadline().lastDay().orElse(null));
    }

    @GetMapping("/{code}/progress")
    List<ProgressView> progress(@PathVariable String code) {
        visible(code);
        return board.ofPlan(code).stream()
                .map(progress -> new ProgressView(progress, totals(progress.collection())))
                .toList();
    }

    private List<CollectionSummary.Total> totals(String collection) {
        return readers.maySeeFigures() ? summary.totals(collection) : List.of();
    }

    @GetMapping("/{code}/submissions")
    List<SubmissionView> submissions(@PathVariable String code) {
        visible(code);
        return submissions.ofPlan(code).stream()
                .filter(submission -> readers.maySeeUnit(submission.responsibleCode()))
                .map(submission -> new SubmissionView(
                        submission.id(),
                        submission.obligationCode(),
                        submission.unitCode(),
                        submission.unitName(),
                        submission.responsibleCode(),
                        submission.status()))
                .toList();
    }

    @GetMapping("/{code}/documents")
    List<Documents.Entry> documents(@PathVariable String code) {
        visible(code);
        return Stream.concat(
                        documents.list(code).stream().filter(document -> readers.maySeeDocument(code, document.key())),
                        attachments.ofDocuments(code).stream()
                                .filter(attachmentReaders::mayRead)
                                .map(PlanApi::scan))
                .toList();
    }

    /** The scanned copy of a signed paper, by the paper's key and its own number. */
    private static Documents.Entry scan(Attachment file) {
        return new Documents.Entry(
                file.owner().document() + "/" + file.id(),
                "Bản chụp đã ký: " + file.name(),
                file.type().mediaType().toString(),
                file.sha256(),
                file.uploadedAt());
    }

    @GetMapping(path = "/{code}/documents/{name}", produces = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> document(@PathVariable String code, @PathVariable String name) {
        visible(code);
        return documents
                .read(code, name)
                .filter(document -> readers.maySeeDocument(code, code + "/" + name))
                .map(document -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(document.mediaType()))
                        .body(document.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(path = "/{code}/documents/{name}/{scan}", produces = MediaType.ALL_VALUE)
    ResponseEntity<InputStreamResource> scan(
            @PathVariable String code, @PathVariable String name, @PathVariable long scan) {
        return attachments
                .find(scan)
                .filter(file -> (code + "/" + name).equals(file.owner().document()))
                .filter(attachmentReaders::mayRead)
                .map(file -> downloads.answer(file, false))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PlanRecord visible(String code) {
        return plans.find(code)
                .filter(readers::maySee)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
