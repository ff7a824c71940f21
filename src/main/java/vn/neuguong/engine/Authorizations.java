package vn.neuguong.engine;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * The groups of the system and what each may see, made so again at every start. Nothing here
 * grants tasks: the engine lets a candidate group see and work its own tasks, and nobody else's.
 */
@Component
class Authorizations {

    private static final Map<String, String> GROUPS = Map.of(
            "leadAgency", "Cơ quan tham mưu chủ trì",
            "office", "Văn phòng",
            "standingCommittee", "Ban Thường vụ",
            "emulationAgency", "Cơ quan thường trực thi đua, khen thưởng",
            "inspectionBody", "Cơ quan kiểm tra, giám sát");
    /** Those who watch in Cockpit how all of it gets on. */
    private static final List<String> WATCHERS = List.of("leadAgency", "standingCommittee");

    /** The processes that the lead agency starts. */
    private static final List<String> STARTABLE =
            List.of("planCycle", "deadlineExtension", "councilChange", "commendationRevocation");

    /** The process that everyone starts. */
    private static final String STARTABLE_BY_ALL = "substitution";

    private final People people;
    private final AuthorizationService authorizations;
    private final InboxFilters filters;

    Authorizations(People people, AuthorizationService authorizations, InboxFilters filters) {
        this.people = people;
        this.authorizations = authorizations;
        this.filters = filters;
    }

    /** The groups whose members alone may start a process. */
    static Set<String> mayStart(String process) {
        return STARTABLE.contains(process) ? Set.of("leadAgency") : Set.of();
    }

    @PostConstruct
    void grant() {
        GROUPS.forEach(people::ensureGroup);
        people.ensureSystemGroup(ActuatorLogin.WATCHERS, "Phần mềm giám sát hệ thống");
        everyone(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everyone(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        filters.save().forEach(filter -> everyone(Resources.FILTER, filter, Permissions.READ));
        WATCHERS.forEach(this::watch);
        STARTABLE.forEach(process -> group(
                "leadAgency",
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE));
        everyone(
                Resources.PROCESS_DEFINITION,
                STARTABLE_BY_ALL,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        everyone(Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        ownAccounts();
    }

    /** To Cockpit, where everything is there to be read and nothing to be changed. */
    private void watch(String group) {
        group(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        group(
                group,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY);
        group(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
    }

    private void everyone(Resource resource, String id, Permission... permissions) {
        grant(Authorization.AUTH_TYPE_GLOBAL, null, resource, id, permissions);
    }

    private void group(String group, Resource resource, String id, Permission... permissions) {
        grant(Authorization.AUTH_TYPE_GRANT, group, resource, id, permissions);
    }

    /** Makes the grant what is said here, whatever an earlier version said. */
    private void grant(int type, String group, Resource resource, String id, Permission... permissions) {
        var query = authorizations
                .createAuthorizationQuery()
                .authorizationType(type)
                .resourceType(resource)
                .resourceId(id);
        if (group != null) {
            query.groupIdIn(group);
        }
        Authorization existing = query.singleResult();
        Authorization grant = existing == null ? authorizations.createNewAuthorization(type) : existing;
        if (group != null) {
            grant.setGroupId(group);
        }
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    /** Those who were entered by an earlier version were granted everything on their own accounts. */
    private void ownAccounts() {
        authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(Resources.USER)
                .hasPermission(Permissions.DELETE)
                .list()
                .stream()
                .filter(grant -> grant.getResourceId().equals(grant.getUserId()))
                .forEach(grant -> {
                    grant.setPermissions(OwnAccount.PERMISSIONS);
                    authorizations.saveAuthorization(grant);
                });
    }
}
