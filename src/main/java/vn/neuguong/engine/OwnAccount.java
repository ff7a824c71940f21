package vn.neuguong.engine;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * What people may do with their own accounts: read them and change the password, for which the engine asks
 * {@code UPDATE}. By default they might delete them, too. That they keep their names is {@link GuardedIdentityService}'s
 * business.
 */
class OwnAccount extends DefaultAuthorizationProvider {

    static final Permission[] PERMISSIONS = {Permissions.READ, Permissions.UPDATE};

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), PERMISSIONS)
        };
    }
}
