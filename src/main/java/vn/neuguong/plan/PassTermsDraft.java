package vn.neuguong.plan;

import static vn.neuguong.plan.TypedText.text;

import vn.neuguong.engine.Refusal;
import vn.neuguong.plan.VoteTerms.Base;
import vn.neuguong.plan.VoteTerms.PassBy;

/** The majority for one kind of candidates as the form draftPlan holds it; an empty field leaves it to the session's rule. */
public record PassTermsDraft(Obligation.Subject subject, String award, String pass, PassBy passBy, Base base) {

    static PassTermsDraft write(PassTerms terms) {
        return new PassTermsDraft(
                terms.subject(),
                terms.award(),
                terms.pass() == null ? null : terms.pass().toString(),
                terms.passBy(),
                terms.base());
    }

    /** @throws Refusal where the kind is missing, or a share cannot be read */
    static PassTerms read(PassTermsDraft draft) {
        if (draft.subject() == null) {
            throw new Refusal("Quy tắc thông qua riêng chưa nêu đối tượng. Hãy chọn đối tượng hoặc xóa dòng đó.");
        }
        return new PassTerms(
                draft.subject(),
                text(draft.award()),
                TypedText.read("Tỷ lệ thông qua riêng", draft.pass(), Share::parse),
                draft.passBy(),
                draft.base());
    }
}
