package vn.neuguong.submission;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Criterion;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.Plans;
import vn.neuguong.plan.Quota;
import vn.neuguong.submission.NominationContent.Nomination;
import vn.neuguong.submission.UnitSubmission.NominationRow;

/** Nominations: whom a unit may put forward, checked against the plan. */
@Component
@Transactional
public class Nominations {

    private final Submissions submissions;
    private final SubmissionNotices notices;
    private final Plans plans;
    private final Units units;
    private final RequiredFiles files;
    private final Json json;

    Nominations(
            Submissions submissions,
            SubmissionNotices notices,
            Plans plans,
            Units units,
            RequiredFiles files,
            Json json) {
        this.submissions = submissions;
        this.notices = notices;
        this.plans = plans;
        this.units = units;
        this.files = files;
        this.json = json;
    }

    /**
     * Keeps a unit's nominations.
     *
     * @throws Refusal where there are more or fewer than its quota, or one of them is incomplete
     */
    public void record(String id, List<NominationRow> rows, Boolean nothingToNominate) {
        Submission submission = submissions.get(id);
        Obligation obligation = obligation(submission);
        boolean nothing = Boolean.TRUE.equals(nothingToNominate);
        // Then the form hides the list and does not send it, so what stands there is from before.
        List<NominationRow> given = nothing || rows == null ? List.of() : rows;
        checkNumber(quota(submission), given.size(), nothing);
        List<Nomination> nominations =
                given.stream().map(row -> nomination(obligation, row)).toList();
        NominationContent content = new NominationContent(nominations, nothing);
        submissions.keep(id, json.write(content));
        files.check(id, obligation, content.names());
        notices.prepared(id);
    }

    public Obligation obligation(Submission submission) {
        return plans.obligation(submission.planCode(), submission.obligationCode());
    }

    /** How many the unit may nominate, by its class. */
    public Quota quota(Submission submission) {
        return obligation(submission).quotaOf(units.get(submission.unitCode()).unitClass());
    }

    /** What the unit last prepared, or an empty list. */
    public NominationContent content(Submission submission) {
        return submission.content() == null
                ? NominationContent.EMPTY
                : json.read(submission.content(), NominationContent.class);
    }

    private static void checkNumber(Quota quota, int number, boolean nothing) {
        if (nothing && quota.min() == 0) {
            return;
        }
        if (number == 0 && !nothing && quota.min() == 0) {
            throw new Refusal("Hãy ghi ít nhất một đề nghị, hoặc chọn «Đơn vị không đề nghị khen thưởng kỳ này».");
        }
        if (!quota.permits(number)) {
            throw new Refusal(
                    "Số lượng đề nghị là %02d, trong khi chỉ tiêu của đơn vị là %s. Hãy sửa lại danh sách đề nghị.",
                    number, quota.phrase());
        }
    }

    private static Nomination nomination(Obligation obligation, NominationRow row) {
        String name = Text.clean(row.name());
        if (name.isEmpty()) {
            throw new Refusal("Có đề nghị chưa ghi tên tập thể, cá nhân hoặc mô hình.");
        }
        if (row.subject() == null || !obligation.subjects().contains(row.subject())) {
            throw new Refusal("Đề nghị «%s» chưa chọn đối tượng đúng theo kế hoạch.", name);
        }
        String achievement = Text.clean(row.achievement());
        if (achievement.isEmpty()) {
            throw new Refusal("Đề nghị «%s» chưa có tóm tắt thành tích.", name);
        }
        known(
                row.criteria(),
                obligation.criteria().stream().map(Criterion::code).collect(Collectors.toSet()),
                name);
        known(
                row.dossier(),
                obligation.dossier().stream().map(DossierItem::code).collect(Collectors.toSet()),
                name);
        return new Nomination(
                row.subject(),
                name,
                Text.clean(row.position()),
                achievement,
                row.criteria(),
                row.dossier(),
                sets(row, name),
                row.history(),
                row.notDisciplined());
    }

    private static Integer sets(NominationRow row, String name) {
        if (row.sets() != null && row.sets() < 1) {
            throw new Refusal("Đề nghị «%s» có số bộ hồ sơ nhỏ hơn 1. Hãy sửa lại.", name);
        }
        return row.sets();
    }

    private static void known(List<String> chosen, Set<String> offered, String name) {
        if (chosen != null && !offered.containsAll(chosen)) {
            throw new Refusal("Đề nghị «%s» có tiêu chuẩn hoặc hồ sơ mà kế hoạch không nêu.", name);
        }
    }
}
