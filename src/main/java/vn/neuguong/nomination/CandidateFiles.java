package vn.neuguong.nomination;

import static vn.neuguong.nomination.CandidateStatus.ELIGIBLE;
import static vn.neuguong.nomination.CandidateStatus.ENDORSED;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.attachment.Attachment;
import vn.neuguong.attachment.Attachments;
import vn.neuguong.attachment.FilePanel;
import vn.neuguong.attachment.FilePanel.Entry;
import vn.neuguong.attachment.FilePanel.Folder;
import vn.neuguong.attachment.Owner;
import vn.neuguong.attachment.TaskFolders;
import vn.neuguong.engine.OpenTasks.OpenTask;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.submission.DossierFolders;

/** The candidates' files: a unit adds to them while it supplements its dossiers, all who vet and decide read them. */
@Component
@Transactional
class CandidateFiles implements TaskFolders {

    private static final String SUPPLEMENTING = "supplementDossier";

    /** The tasks in which they are read, and those who are spoken of there. */
    private static final Map<String, Set<CandidateStatus>> READING = Map.of(
            "confirmScreening", EnumSet.allOf(CandidateStatus.class),
            "giveOpinion", Set.of(ELIGIBLE),
            "resolveObjections", Set.of(ELIGIBLE),
            "castBallot", Set.of(ELIGIBLE),
            "submitProposal", Set.of(ENDORSED),
            "decideCommendations", Set.of(ENDORSED));

    private final Candidates candidates;
    private final Supplements supplements;
    private final DossierFolders folders;
    private final Attachments attachments;

    CandidateFiles(Candidates candidates, Supplements supplements, DossierFolders folders, Attachments attachments) {
        this.candidates = candidates;
        this.supplements = supplements;
        this.folders = folders;
        this.attachments = attachments;
    }

    @Override
    public Optional<FilePanel> of(OpenTask task) {
        if (task.key().equals(SUPPLEMENTING)) {
            return Optional.of(toSupplement(supplements.of(task.businessKey(), task.unitCode())));
        }
        return Optional.ofNullable(READING.get(task.key()))
                .map(spokenOf -> FilePanel.toRead(ofCandidates(task.businessKey(), spokenOf)));
    }

    private FilePanel toSupplement(List<Candidate> incomplete) {
        List<Folder> all = supplements.submissions(incomplete).entrySet().stream()
                .flatMap(submission -> folders.of(submission.getKey(), submission.getValue()).stream())
                .toList();
        return new FilePanel(true, incomplete.stream().map(Candidate::name).toList(), null, all);
    }

    /** A folder for each candidate who has files. */
    private List<Folder> ofCandidates(String planCode, Set<CandidateStatus> spokenOf) {
        Map<Owner, List<Attachment>> files = attachments.ofSubmissions(planCode).stream()
                .filter(file -> file.isSubmitted() && !file.isRemoved())
                .collect(Collectors.groupingBy(Attachment::owner));
        return candidates.of(planCode).stream()
                .filter(candidate -> spokenOf.contains(candidate.status()))
                .map(candidate ->
                        folder(candidate, files.getOrDefault(Owner.submission(candidate.submissionId()), List.of())))
                .filter(folder -> !folder.entries().isEmpty())
                .toList();
    }

    private Folder folder(Candidate candidate, List<Attachment> files) {
        Map<String, String> items =
                supplements.wanted(candidate).stream().collect(Collectors.toMap(DossierItem::code, DossierItem::item));
        return new Folder(
                candidate.id(),
                "%s – %s".formatted(candidate.name(), candidate.unitName()),
                Owner.submission(candidate.submissionId()),
                null,
                false,
                files.stream()
                        .filter(file -> file.serves(candidate.name()))
                        .map(file -> new Entry(file, items.getOrDefault(file.item(), "Tài liệu khác")))
                        .toList());
    }
}
