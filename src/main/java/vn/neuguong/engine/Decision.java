package vn.neuguong.engine;

import java.util.List;

/** What a person chose in a form's field {@code decision}, checked against what that form offers. */
public final class Decision {

    private Decision() {}

    /**
     * @param offered the choices of this form
     * @throws Refusal where nothing, or something else, was chosen
     */
    public static <E extends Enum<E>> E choose(String chosen, List<E> offered) {
        if (Text.isBlank(chosen)) {
            throw new Refusal("Hãy chọn ý kiến quyết định.");
        }
        return offered.stream()
                .filter(choice -> choice.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Refusal("Ý kiến đã gửi không phải là một lựa chọn của biểu mẫu. Hãy chọn lại."));
    }

    /** @throws Refusal where a decision that needs its reason came without one */
    public static void needsReason(String reason, String field) {
        if (Text.isBlank(reason)) {
            throw new Refusal("Hãy ghi lý do vào mục «%s».", field);
        }
    }
}
