package vn.neuguong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.testing.Rest;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.WebSession;

/** What people may do with their own accounts, and what the groups are granted. */
@SystemTest
class AccountTest {

    private static final String PERSON = "nguoi-moi";
    private static final String NEW_PASSWORD = "MatKhauMoi@2026";

    @Autowired
    private Rest rest;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private WebSession web;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private Authorizations grants;

    @BeforeEach
    void somebody_is_entered() {
        User user = identity.newUser(PERSON);
        user.setFirstName("Trần Thị");
        user.setLastName("Hoa");
        user.setPassword(DemoDirectory.PASSWORD);
        identity.saveUser(user);
    }

    @AfterEach
    void and_leaves() {
        identity.deleteUser(PERSON);
    }

    @Test
    void people_change_their_password_but_neither_their_name_nor_their_being_there() {
        assertThat(rest.get(PERSON, "/user/" + PERSON + "/profile").status()).isEqualTo(200);
        Rest.Answer renamed = rest.put(PERSON, "/user/" + PERSON + "/profile", profile("Bí thư", "Hoa"));
        assertThat(renamed.status()).isEqualTo(400);
        assertThat(renamed.message()).contains("chỉ do quản trị viên thay đổi");
        assertThat(rest.delete(PERSON, "/user/" + PERSON).status()).isEqualTo(403);
        assertThat(rest.put(
                                PERSON,
                                "/user/" + PERSON + "/credentials",
                                Map.of("password", NEW_PASSWORD, "authenticatedUserPassword", DemoDirectory.PASSWORD))
                        .status())
                .isEqualTo(204);

        assertThat(identity.checkPassword(PERSON, NEW_PASSWORD)).isTrue();
        assertThat(identity.createUserQuery().userId(PERSON).singleResult().getFirstName())
                .isEqualTo("Trần Thị");
    }

    @Test
    void an_administrator_renames() {
        assertThat(rest.put("admin", "/user/" + PERSON + "/profile", profile("Trần Thị Mai", "Hoa"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_session_ends_with_its_user() {
        HttpEntity<Void> session = new HttpEntity<>(web.login(PERSON, "tasklist"));
        assertThat(plans(session)).isEqualTo(200);
        identity.deleteUser(PERSON);
        assertThat(plans(session)).isEqualTo(401);
    }

    @Test
    void at_each_start_the_grants_become_what_is_said_now() {
        Authorization cycle = leadAgencyOnPlanCycle().get(0);
        cycle.setPermissions(new ProcessDefinitionPermissions[] {ProcessDefinitionPermissions.ALL});
        authorizations.saveAuthorization(cycle);
        Authorization own = own();
        own.setPermissions(new Permissions[] {Permissions.ALL});
        authorizations.saveAuthorization(own);
        grants.grant();
        grants.grant();

        assertThat(leadAgencyOnPlanCycle()).singleElement().satisfies(grant -> {
            assertThat(grant.isPermissionGranted(ProcessDefinitionPermissions.CREATE_INSTANCE))
                    .isTrue();
            assertThat(grant.isPermissionGranted(ProcessDefinitionPermissions.UPDATE_INSTANCE))
                    .isFalse();
        });
        assertThat(own().isPermissionGranted(Permissions.DELETE)).isFalse();
        assertThat(own().isPermissionGranted(Permissions.READ)).isTrue();
    }

    private List<Authorization> leadAgencyOnPlanCycle() {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn("leadAgency")
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId("planCycle")
                .list();
    }

    private Authorization own() {
        return authorizations
                .createAuthorizationQuery()
                .userIdIn(PERSON)
                .resourceType(Resources.USER)
                .singleResult();
    }

    private static Map<String, String> profile(String firstName, String lastName) {
        return Map.of("id", PERSON, "firstName", firstName, "lastName", lastName);
    }

    private int plans(HttpEntity<Void> session) {
        return http.exchange("/api/plans", HttpMethod.GET, session, String.class)
                .getStatusCode()
                .value();
    }
}
