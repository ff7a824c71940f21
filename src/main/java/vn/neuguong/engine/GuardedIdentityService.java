package vn.neuguong.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/** The engine's identity service, in which only administrators give names: papers and minutes name people by them. */
class GuardedIdentityService extends IdentityServiceImpl {

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        if (!Administrators.orNobody(getCurrentAuthentication())) {
            User before = createUserQuery().userId(user.getId()).singleResult();
            if (before != null && !names(before).equals(names(user))) {
                throw new BadUserRequestException( // which REST tells as HTTP 400
                        "Họ và tên chỉ do quản trị viên thay đổi. Hãy đề nghị quản trị viên sửa giúp.");
            }
        }
        super.saveUser(user, skipPasswordPolicy);
    }

    private static List<String> names(User user) {
        return List.of(Objects.toString(user.getFirstName(), ""), Objects.toString(user.getLastName(), ""));
    }
}
