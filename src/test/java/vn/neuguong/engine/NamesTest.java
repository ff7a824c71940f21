package vn.neuguong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.SystemTest;

/** What many are called is what each of them is called. */
@SystemTest
class NamesTest {

    private static final String GONE = "ten-goi.gone";

    @Autowired
    private Names names;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Desk desk;

    @Test
    void groups_people_those_who_are_gone_and_those_who_never_were_are_named_together() {
        accounts.create(new Account(GONE, "Đỗ Thị Xa", null), () -> "NeuGuong@2026");
        identity.deleteUser(GONE);
        Stream<String> unknown = IntStream.range(0, 1_100).mapToObj(i -> "ten-goi-" + i);
        List<String> ids = Stream.concat(Stream.of("leadAgency", "lead", "lead", GONE), unknown)
                .toList();
        Map<String, String> called = desk.as("pho-an.clerk", () -> names.of(ids));
        assertThat(called)
                .hasSize(1_103)
                .containsEntry("lead", accounts.all().get("lead").name())
                .containsEntry(GONE, "Đỗ Thị Xa")
                .containsEntry("ten-goi-1099", "ten-goi-1099");
        assertThat(called.get("leadAgency")).isNotEqualTo("leadAgency").contains(" ");
        assertThat(names.of(List.of())).isEmpty();
    }
}
