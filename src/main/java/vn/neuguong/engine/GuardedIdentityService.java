package vn.neuguong.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/**
 * The engine's identity service, in which only administrators give names: papers and minutes name people by them. The
 * names that are given up are kept, for what was done under them.
 */
class GuardedIdentityService extends IdentityServiceImpl {

    private final FormerNames former;

    GuardedIdentityService(FormerNames former) {
        this.former = former;
    }

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        User before = createUserQuery().userId(user.getId()).singleResult();
        if (before == null || names(before).equals(names(user))) {
            super.saveUser(user, skipPasswordPolicy);
        } else if (Administrators.orNobody(getCurrentAuthentication())) {
            former.keep(user.getId(), People.name(before), () -> super.saveUser(user, skipPasswordPolicy));
        } else {
            throw new BadUserRequestException( // which REST tells as HTTP 400
                    "Họ và tên chỉ do quản trị viên thay đổi. Hãy đề nghị quản trị viên sửa giúp.");
        }
    }

    @Override
    public void deleteUser(String userId) {
        User before = createUserQuery().userId(userId).singleResult();
        if (before == null) {
            super.deleteUser(userId);
        } else {
            former.keep(userId, People.name(before), () -> super.deleteUser(userId));
        }
    }

    private static List<String> names(User user) {
        return List.of(Objects.toString(user.getFirstName(), ""), Objects.toString(user.getLastName(), ""));
    }
}
