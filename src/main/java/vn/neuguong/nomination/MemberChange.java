package vn.neuguong.nomination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.neuguong.nomination.CouncilSession.MemberRow;
import vn.neuguong.nomination.Councils.Function;
import vn.neuguong.nomination.Councils.Member;

/**
 * What a change of the council means for one person.
 *
 * @param was null for a new member
 * @param becomes null for one who leaves
 */
record MemberChange(String person, Function was, Function becomes) {

    static List<MemberChange> between(List<Member> before, List<MemberRow> after) {
        Map<String, Function> was = functions(before);
        List<MemberChange> changes = new ArrayList<>();
        after.forEach(row -> changes.add(
                new MemberChange(row.person(), was.remove(row.person()), Function.valueOf(row.function()))));
        was.forEach((person, function) -> changes.add(new MemberChange(person, function, null)));
        changes.removeIf(change -> change.was() == change.becomes());
        return changes;
    }

    /** The members as they are after the changes. */
    static List<MemberRow> applied(List<Member> before, List<MemberChange> changes) {
        Map<String, Function> functions = functions(before);
        changes.forEach(change -> functions.put(change.person(), change.becomes()));
        return functions.entrySet().stream()
                .filter(entry -> Objects.nonNull(entry.getValue()))
                .map(entry -> new MemberRow(entry.getKey(), entry.getValue().name()))
                .toList();
    }

    private static Map<String, Function> functions(List<Member> members) {
        Map<String, Function> functions = new HashMap<>();
        members.forEach(member -> functions.put(member.person(), member.function()));
        return functions;
    }

    String inWords(String name) {
        if (was == null) {
            return "bổ sung đồng chí %s – %s".formatted(name, becomes.label());
        }
        if (becomes == null) {
            return "đồng chí %s – %s thôi tham gia Hội đồng".formatted(name, was.label());
        }
        return "đồng chí %s chuyển từ %s sang %s".formatted(name, was.label(), becomes.label());
    }
}
