package vn.neuguong.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.calendar.Deadline.Unset;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.plan.Obligation.Indicator;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.plan.Plan.Channel;

/** What must hold in a plan beyond its shape: nothing is missing, things come in time for what builds on them, names resolve. */
final class PlanRules {

    private PlanRules() {}

    /** @throws Refusal naming the entry that is wrong */
    static void check(Plan plan) {
        needs(plan.title(), "Kế hoạch chưa có tên. Hãy ghi tên kế hoạch.");
        checkHead(plan);
        unique(plan.obligations(), Obligation::code, "nhiệm vụ");
        plan.obligations().forEach(obligation -> check(plan, obligation));
        if (plan.synthesis() != null && plan.conference() != null) {
            inTime(
                    "Báo cáo tổng hợp",
                    plan.synthesis().deadline(),
                    "tổ chức hội nghị",
                    plan.conference().deadline());
        }
        checkVetting(plan);
    }

    private static void checkHead(Plan plan) {
        Plan.Issuer issuer = plan.issuer();
        if (issuer == null) {
            throw new Refusal("Hãy ghi cơ quan ban hành kế hoạch.");
        }
        needs(issuer.name(), "Hãy ghi tên cơ quan ban hành.");
        needs(issuer.place(), "Hãy ghi địa danh ban hành.");
        needs(issuer.authority(), "Hãy ghi cấp có thẩm quyền ban hành, ví dụ: Ban Thường vụ.");
        needs(issuer.symbol(), "Hãy ghi ký hiệu văn bản, ví dụ: KH/TU.");
        needs(issuer.term(), "Hãy ghi nhiệm kỳ, ví dụ: 2020-2025.");
        if (plan.signer() == null || Text.isBlank(plan.signer().name())) {
            throw new Refusal("Hãy ghi họ và tên người ký kế hoạch.");
        }
        notEmpty(plan.recipients(), "Hãy ghi ít nhất một nơi nhận.");
    }

    private static void check(Plan plan, Obligation obligation) {
        String name = "Nhiệm vụ «%s»".formatted(obligation.title());
        needs(obligation.title(), "Có nhiệm vụ chưa ghi tên. Hãy ghi tên nhiệm vụ.");
        notEmpty(obligation.audience(), name + " chưa có đối tượng thực hiện. Hãy chọn loại đơn vị phải nộp.");
        checkDeadline(name, obligation.deadline());
        if (plan.synthesis() != null) {
            inTime(
                    name,
                    obligation.deadline(),
                    "báo cáo tổng hợp",
                    plan.synthesis().deadline());
        }
        if (plan.conference() != null) {
            inTime(
                    name,
                    obligation.deadline(),
                    "tổ chức hội nghị",
                    plan.conference().deadline());
        }
        checkPeriod(name, obligation);
        if (obligation.kind() == Kind.REPORT) {
            checkOutline(name, obligation);
        } else {
            notEmpty(obligation.subjects(), name + " chưa có đối tượng khen thưởng (tập thể, cá nhân hoặc mô hình).");
            notEmpty(obligation.criteria(), name + " chưa có tiêu chuẩn khen thưởng.");
            unique(obligation.criteria(), Obligation.Criterion::code, "tiêu chuẩn");
            unique(obligation.dossier(), Obligation.DossierItem::code, "thành phần hồ sơ");
        }
    }

    private static void checkDeadline(String name, Deadline deadline) {
        if (deadline == null) {
            throw new Refusal("%s chưa có hạn nộp. Hãy ghi hạn nộp.", name);
        }
        if (deadline == Unset.ONGOING) {
            throw new Refusal(
                    "%s là việc thường xuyên, không có hạn nộp. Hãy ghi hạn, hoặc chuyển sang mục việc không theo dõi.",
                    name);
        }
    }

    /** Opening, deadline and closing follow one another. */
    private static void checkPeriod(String name, Obligation obligation) {
        Deadline deadline = obligation.deadline();
        Optional<LocalDate> lastDay = deadline.lastDay();
        if (obligation.opens() != null
                && lastDay.isPresent()
                && obligation.opens().isAfter(lastDay.get())) {
            throw new Refusal("%s có ngày mở sau hạn nộp (%s). Hãy sửa một trong hai ngày.", name, deadline.phrase());
        }
        if (obligation.closing() != null) {
            Optional<LocalDate> closing = obligation.closing().lastDay();
            if (lastDay.isEmpty() || closing.isEmpty()) {
                throw new Refusal(
                        "%s: ngày kết thúc kỳ thu chỉ dùng được khi hạn nộp và ngày kết thúc đều là ngày xác định."
                                + " Hãy để trống ngày kết thúc.",
                        name);
            }
            if (closing.get().isBefore(lastDay.get())) {
                throw new Refusal(
                        "%s có ngày kết thúc kỳ thu (%s) sớm hơn hạn nộp (%s). Hãy sửa một trong hai ngày.",
                        name, obligation.closing().phrase(), deadline.phrase());
            }
        }
    }

    private static void checkOutline(String name, Obligation obligation) {
        notEmpty(obligation.sections(), name + " chưa có đề cương. Hãy soạn ít nhất một mục của đề cương.");
        unique(obligation.outline(), Obligation.Heading::code, "mục của đề cương");
        List<Indicator> indicators = obligation.indicators();
        Set<String> codes = unique(indicators, Indicator::code, "chỉ tiêu");
        for (Indicator indicator : indicators) {
            if (indicator.of() != null && !codes.contains(indicator.of())) {
                throw new Refusal(
                        "Chỉ tiêu «%s» tính theo chỉ tiêu «%s», nhưng nhiệm vụ này không có chỉ tiêu đó.",
                        indicator.code(), indicator.of());
            }
            if (indicator.min() != null && indicator.max() != null && indicator.min() > indicator.max()) {
                throw new Refusal(
                        "Chỉ tiêu «%s» có mức thấp nhất (%d) lớn hơn mức cao nhất (%d).",
                        indicator.title(), indicator.min(), indicator.max());
            }
        }
    }

    /** Nominations without anyone to vet or commend them would wait for ever. */
    private static void checkVetting(Plan plan) {
        boolean nominations = plan.obligations().stream().anyMatch(obligation -> obligation.kind() == Kind.NOMINATION);
        if (nominations && plan.vetting() == null) {
            throw new Refusal(
                    "Kế hoạch có đề nghị khen thưởng nhưng chưa nêu cách xét chọn. Hãy bổ sung mục xét chọn.");
        }
        if (nominations
                && plan.vetting().subjectRules().stream()
                                .map(PassTerms::subject)
                                .distinct()
                                .count()
                        < plan.vetting().subjectRules().size()) {
            throw new Refusal("Có đối tượng được nêu hai lần ở quy tắc thông qua riêng. Hãy giữ lại một dòng.");
        }
        if (nominations && plan.vetting().publicPage() && plan.vetting().publicationDays() == 0) {
            throw new Refusal(
                    "Kế hoạch có trang công khai danh sách nhưng số ngày công khai là 0. Hãy ghi số ngày hoặc bỏ chọn trang.");
        }
        if (nominations
                && (plan.commendation() == null
                        || plan.commendation().channels() == null
                        || plan.commendation().channels().isEmpty())) {
            throw new Refusal(
                    "Kế hoạch có đề nghị khen thưởng nhưng chưa nêu hình thức khen thưởng. Hãy bổ sung mục khen thưởng.");
        }
        if (nominations && plan.commendation().daysToAnswer() < 1) {
            throw new Refusal("Số ngày chờ cấp trên trả lời phải từ 1 trở lên.");
        }
        if (nominations && plan.commendation().channels().contains(Channel.OWN)) {
            checkDecision(plan.commendation());
        }
    }

    /** Without symbols of their own there would be no register from which decision and certificates get numbers. */
    private static void checkDecision(Plan.Commendation commendation) {
        needs(commendation.symbol(), "Hãy ghi ký hiệu quyết định khen thưởng, ví dụ: QĐ/TU.");
        needs(commendation.title(), "Hãy ghi trích yếu quyết định khen thưởng.");
        if (commendation.symbol().equals(commendation.certificates())) {
            throw new Refusal("Ký hiệu giấy khen phải khác ký hiệu quyết định (%s).", commendation.symbol());
        }
    }

    private static void inTime(String what, Deadline due, String before, Deadline limit) {
        if (due.lastDay().isPresent()
                && limit.lastDay().isPresent()
                && due.lastDay().get().isAfter(limit.lastDay().get())) {
            throw new Refusal(
                    "%s có hạn (%s) muộn hơn hạn %s (%s). Hãy sửa một trong hai thời hạn.",
                    what, due.phrase(), before, limit.phrase());
        }
    }

    private static void needs(String text, String refusal) {
        if (Text.isBlank(text)) {
            throw new Refusal("%s", refusal);
        }
    }

    private static void notEmpty(List<?> list, String refusal) {
        if (list.isEmpty()) {
            throw new Refusal("%s", refusal);
        }
    }

    private static <T> Set<String> unique(List<T> entries, Function<T, String> code, String what) {
        Set<String> codes = new HashSet<>();
        for (T entry : entries) {
            if (!codes.add(code.apply(entry))) {
                throw new Refusal("Mã %s «%s» bị trùng trong kế hoạch.", what, code.apply(entry));
            }
        }
        return codes;
    }
}
