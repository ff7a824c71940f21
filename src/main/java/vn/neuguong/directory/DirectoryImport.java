package vn.neuguong.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.directory.Comparison.AccountChange;
import vn.neuguong.engine.Accounts;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.Refusal;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;
import vn.neuguong.submission.HandOver;

/**
 * The import of the directory. Preview and apply make the same plan of changes; apply carries it out, as one transaction,
 * only where it is still the one that was shown.
 */
@Component
public class DirectoryImport {

    /** The first password of a new person, told once. */
    public record FirstPassword(String id, String name, String password) {}

    /** What was done. */
    public record Applied(List<Change> changes, List<FirstPassword> passwords) {}

    private record Planned(Preview preview, Comparison comparison) {}

    private final Units units;
    private final Accounts accounts;
    private final HandOver handOver;
    private final JdbcClient jdbc;
    private final Json json;

    DirectoryImport(Units units, Accounts accounts, HandOver handOver, JdbcClient jdbc, Json json) {
        this.units = units;
        this.accounts = accounts;
        this.handOver = handOver;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws BadDirectoryFile with everything that is wrong with the files */
    @Transactional(readOnly = true)
    public Preview preview(List<Upload> files) {
        return plan(files).preview();
    }

    /**
     * Applies what was previewed.
     *
     * @throws Refusal where the files or the directory are no longer those of the preview
     * @throws BadDirectoryFile with everything that is wrong with the files
     */
    @Transactional
    public Applied apply(List<Upload> files, String version) {
        // One import at a time, so that nobody imports between this comparison and what is written by it.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory'))").query().singleRow();
        Planned planned = plan(files);
        if (!planned.preview().version().equals(version)) {
            throw new Refusal("Tệp hoặc danh bạ đã thay đổi kể từ khi xem trước. Hãy xem trước lại rồi áp dụng.");
        }
        Comparison comparison = planned.comparison();
        units.save(comparison.classes(), comparison.units());
        List<FirstPassword> passwords = new ArrayList<>();
        comparison.accounts().forEach(change -> apply(change, passwords));
        handOver.toSuccessors();
        return new Applied(comparison.changes(), passwords);
    }

    private void apply(AccountChange change, List<FirstPassword> passwords) {
        String id = change.account().id();
        if (change.isNew()) {
            String password = accounts.create(change.account(), Passwords::random);
            passwords.add(new FirstPassword(id, change.account().name(), password));
        } else if (change.isRenamed()) {
            accounts.change(change.account());
        }
        accounts.leave(id, change.leave());
        accounts.join(id, change.join());
    }

    private Planned plan(List<Upload> files) {
        Problems problems = new Problems();
        Map<Sheet, Table> sheets = DirectoryFiles.read(files, problems);
        List<UnitLine> unitLines =
                sheets.containsKey(Sheet.UNITS) ? UnitLine.read(sheets.get(Sheet.UNITS), problems) : List.of();
        List<PersonLine> personLines =
                sheets.containsKey(Sheet.PEOPLE) ? PersonLine.read(sheets.get(Sheet.PEOPLE), problems) : List.of();
        Directory directory = new Directory(
                units.classNames(),
                units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity())),
                accounts.all());
        DirectoryCheck check = new DirectoryCheck(directory);
        List<Unit> checked = check.units(unitLines);
        check.people(personLines);
        problems.refuseIfAny();

        Comparison comparison = new Comparison(directory, accounts::groupsOf);
        comparison.classes(check.newClasses());
        checked.forEach(comparison::unit);
        Set<String> known = knownGroups(directory, checked);
        personLines.forEach(line -> comparison.person(line, known));
        Preview preview = new Preview(
                version(comparison.changes()),
                comparison.changes(),
                comparison.unchanged(),
                absent(directory.units().keySet(), checked, Unit::code),
                absent(directory.accounts().keySet(), personLines, line -> line.account()
                        .id()));
        return new Planned(preview, comparison);
    }

    /** The groups that a person loses where the file does not name them. */
    private static Set<String> knownGroups(Directory directory, List<Unit> checked) {
        Set<String> codes = new HashSet<>(directory.units().keySet());
        checked.forEach(unit -> codes.add(unit.code()));
        Set<String> groups = new HashSet<>();
        for (Role role : Role.values()) {
            if (role.isInUnit()) {
                codes.forEach(code -> groups.add(role.group(code)));
            } else if (role.isTakenAway()) {
                groups.add(role.group(null));
            }
        }
        return groups;
    }

    /** What is there and not in the sheet; nothing where that sheet was not given at all. */
    private static <T> List<String> absent(Collection<String> there, List<T> lines, Function<T, String> code) {
        Set<String> named = lines.stream().map(code).collect(Collectors.toSet());
        return lines.isEmpty()
                ? List.of()
                : there.stream().filter(id -> !named.contains(id)).sorted().toList();
    }

    private String version(List<Change> changes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(json.write(changes).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
