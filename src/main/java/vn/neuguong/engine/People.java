package vn.neuguong.engine;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The people of the system and who is acting now: Camunda's identity service in our words. */
@Component
public class People {

    /** A person: id for the system, name for people ("Trần Thị Hoa": family name first). */
    public record Person(String id, String name) {}

    private static final String WORKFLOW = "WORKFLOW"; // Camunda's word for groups that have tasks

    private final IdentityService identity;
    private final FormerNames former;

    People(IdentityService identity, FormerNames former) {
        this.identity = identity;
        this.former = former;
    }

    /** Who is acting in this thread; empty in a job. */
    public Optional<String> current() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** For whom the person in this thread acts as a deputy; empty where it is an act of the person's own. */
    public Optional<String> onBehalfOf() {
        return OnBehalf.current();
    }

    /** Who did something then, in words: "Nguyễn Văn An", or for a deputy "Nguyễn Văn An (thay Trần Thị Bình)". */
    public String signature(String person, String onBehalfOf, OffsetDateTime moment) {
        return onBehalfOf == null
                ? name(person, moment)
                : "%s (thay %s)".formatted(name(person, moment), name(onBehalfOf, moment));
    }

    /** The groups of whoever is acting in this thread. */
    public Set<String> currentGroups() {
        Authentication current = identity.getCurrentAuthentication();
        return current == null || current.getGroupIds() == null ? Set.of() : Set.copyOf(current.getGroupIds());
    }

    public List<Person> all() {
        return identity.createUserQuery().orderByUserId().asc().unlimitedList().stream()
                .map(People::person)
                .toList();
    }

    /** The name of a person, the last one where the account is gone; the engine would show people only their own. */
    public String name(String id) {
        User user = asSystem(() -> identity.createUserQuery().userId(id).singleResult());
        return user == null ? former.last(id).orElse(id) : person(user).name();
    }

    /** The name that a person bore at a moment: an account may have been handed on, or be gone. */
    public String name(String id, OffsetDateTime moment) {
        return former.at(id, moment).orElseGet(() -> name(id));
    }

    public boolean isKnown(String person) {
        return identity.createUserQuery().userId(person).count() > 0;
    }

    /** The groups of a person: id and name. */
    public Map<String, String> groupNames(String person) {
        return identity.createGroupQuery().groupMember(person).unlimitedList().stream()
                .collect(Collectors.toMap(Group::getId, Group::getName));
    }

    /** The name of a group, or its id where it has none; the engine would show people only their own. */
    public String groupName(String id) {
        Group group = asSystem(() -> identity.createGroupQuery().groupId(id).singleResult());
        return group == null || group.getName() == null ? id : group.getName();
    }

    public Set<String> groupsOf(String person) {
        return identity.createGroupQuery().groupMember(person).unlimitedList().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    /** Makes the group consist of exactly these people. */
    public void setGroup(String group, String name, Collection<String> members) {
        ensureGroup(group, name);
        Set<String> before = identity.createUserQuery().memberOfGroup(group).unlimitedList().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
        before.stream().filter(id -> !members.contains(id)).forEach(id -> identity.deleteMembership(id, group));
        members.stream().filter(id -> !before.contains(id)).forEach(id -> identity.createMembership(id, group));
    }

    /** Whether an administrator is acting in this thread. */
    public boolean isAdministrator() {
        return currentGroups().contains(Groups.CAMUNDA_ADMIN);
    }

    /** The agencies of the system: the groups that are neither a unit's, nor a council's, nor the administrators'. */
    public List<Person> agencies() {
        return identity.createGroupQuery().groupType(WORKFLOW).orderByGroupName().asc().unlimitedList().stream()
                .filter(group -> !group.getId().contains("."))
                .map(group -> new Person(group.getId(), group.getName()))
                .toList();
    }

    public boolean isGroup(String group) {
        return identity.createGroupQuery().groupId(group).count() > 0;
    }

    public void ensureGroup(String group, String name) {
        ensureGroup(group, name, WORKFLOW);
    }

    /** A group that has no tasks and so is no agency. */
    void ensureSystemGroup(String group, String name) {
        ensureGroup(group, name, Groups.GROUP_TYPE_SYSTEM);
    }

    private void ensureGroup(String group, String name, String type) {
        if (!isGroup(group)) {
            Group created = identity.newGroup(group);
            created.setName(name);
            created.setType(type);
            identity.saveGroup(created);
        }
    }

    /** Makes sure that the group is there, under this name. */
    public void nameGroup(String group, String name) {
        asSystem(() -> {
            ensureGroup(group, name);
            Group found = identity.createGroupQuery().groupId(group).singleResult();
            if (!name.equals(found.getName())) {
                found.setName(name);
                identity.saveGroup(found);
            }
            return null;
        });
    }

    /**
     * Does something in the name of the system. For what is done thousands of times by someone who was asked for the right
     * once: the engine would ask again each time, and with many groups that takes ten times as long as the work.
     */
    <T> T asSystem(Supplier<T> work) {
        Authentication current = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(current);
        }
    }

    private static Person person(User user) {
        return new Person(user.getId(), name(user));
    }

    /** The whole name. Camunda writes the first name, then the last; in Vietnamese the family name stands there. */
    static String name(User user) {
        return (Text.clean(user.getFirstName()) + " " + Text.clean(user.getLastName())).strip();
    }
}
