package vn.neuguong.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** What many groups and people are called: for long lists, where asking for each of them would take longer than the list. */
@Component
public class Names {

    private final IdentityService identity;
    private final People people;
    private final FormerNames former;

    Names(IdentityService identity, People people, FormerNames former) {
        this.identity = identity;
        this.people = people;
        this.former = former;
    }

    /** By id; what is no group is a person, under the last name where the account is gone. */
    public Map<String, String> of(Collection<String> ids) {
        return people.asSystem(() -> {
            Map<String, String> names = new HashMap<>();
            Worklist.chunks(Set.copyOf(ids)).forEach(chunk -> names.putAll(ofChunk(chunk)));
            ids.forEach(
                    id -> names.computeIfAbsent(id, gone -> former.last(gone).orElse(gone)));
            return names;
        });
    }

    private Map<String, String> ofChunk(List<String> ids) {
        String[] wanted = ids.toArray(String[]::new);
        Map<String, String> names = new HashMap<>();
        identity.createUserQuery()
                .userIdIn(wanted)
                .unlimitedList()
                .forEach(user -> names.put(user.getId(), People.name(user)));
        identity.createGroupQuery().groupIdIn(wanted).unlimitedList().stream()
                .filter(group -> group.getName() != null)
                .forEach(group -> names.put(group.getId(), group.getName()));
        return names;
    }
}
