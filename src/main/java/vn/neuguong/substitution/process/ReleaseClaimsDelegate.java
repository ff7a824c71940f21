package vn.neuguong.substitution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.substitution.AbandonedClaims;

@Component
class ReleaseClaimsDelegate implements JavaDelegate {

    private final AbandonedClaims claims;

    ReleaseClaimsDelegate(AbandonedClaims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.release();
    }
}
